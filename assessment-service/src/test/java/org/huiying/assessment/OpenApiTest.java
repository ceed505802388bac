package org.huiying.assessment;

import org.huiying.testing.Api;
import org.huiying.testing.OpenApiFile;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OpenApiTest {

    @Autowired
    Api api;

    @Test
    void theDoorsAreAsDescribed() {
        OpenApiFile.check(api, "assessment");
    }
}
