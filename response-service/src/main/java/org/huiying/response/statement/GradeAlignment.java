package org.huiying.response.statement;

import java.util.OptionalLong;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.response.incident.FileFollower;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.incident.domain.IncidentCourse;
import org.huiying.response.statement.domain.Chain;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.StatementCommand;
import org.springframework.stereotype.Component;

/** Lengthens the chains of statements under way when the incident's grade rises, in the grade's own transaction. */
@Component
final class GradeAlignment implements FileFollower {

    private final StatementRepository statements;
    private final StatementHandler handler;

    GradeAlignment(StatementRepository statements, StatementHandler handler) {
        this.statements = statements;
        this.handler = handler;
    }

    @Override
    public void follow(IncidentView file, IncidentCourse course, IncidentEvent fact) {
        var procedure = file.procedure();
        if (!(fact instanceof GradeAssigned) || procedure == null) {
            return;
        }
        var chain = Chain.of(procedure);
        statements.ofIncident(file.ref().id()).stream()
                .filter(stored -> isShorter(stored.state(), chain))
                .forEach(stored -> handler.handle(
                        StatementViews.id(stored), OptionalLong.empty(), _ -> new StatementCommand.Align(chain)));
    }

    private static boolean isShorter(Statement state, Chain chain) {
        return switch (state) {
            case Statement.InApproval s -> chain.grade().higherThan(s.chain().grade());
            case Statement.Approved s -> chain.grade().higherThan(s.chain().grade());
            case Statement.Scheduled s ->
                s.release().emergency() == null
                        && chain.grade().higherThan(s.chain().grade());
            case Statement.Draft _, Statement.Returned _, Statement.InPublic _, Statement.Withdrawn _ -> false;
        };
    }
}
