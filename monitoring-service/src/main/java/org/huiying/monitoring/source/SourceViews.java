package org.huiying.monitoring.source;

import java.util.List;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.Demand;
import org.springframework.stereotype.Component;

/** Shows sources together with how closely they are watched at present. */
@Component
final class SourceViews {

    private final IntensityRepository intensities;
    private final SourceSettings settings;

    SourceViews(IntensityRepository intensities, SourceSettings settings) {
        this.intensities = intensities;
        this.settings = settings;
    }

    SourceView of(Watched watched) {
        return of(watched, intensities.demands());
    }

    SourceView of(Watched watched, List<Demand> demands) {
        var intensity = Demand.on(watched.source(), demands);
        return SourceView.of(watched, intensity, settings.interval(watched.source(), intensity));
    }
}
