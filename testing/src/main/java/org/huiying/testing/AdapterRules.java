package org.huiying.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.huiying.testing.ArchitectureRules.ROOT;
import static org.huiying.testing.ArchitectureRules.allOf;
import static org.huiying.testing.ArchitectureRules.noneOf;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of what stands around the domain: which tool belongs into which kind of class. */
final class AdapterRules {

    private AdapterRules() {}

    static ArchRule adaptersAreHidden(String base) {
        return allOf(base)
                .and()
                .haveNameMatching(".*(Controller|Listener|Repository)")
                .should()
                .notBePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .as("controllers, listeners and repositories are final and seen by their own feature only");
    }

    static ArchRule leavesProducersToThePlatform(String base) {
        return noneOf(base)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients.producer..", "org.springframework.kafka..")
                .as("events are sent by the outbox and read by the inbox");
    }

    static ArchRule onlyRepositoriesSpeakSql(String base) {
        return onlyNamed(base, "Repository", "org.springframework.jdbc..", "java.sql..")
                .as("only repositories speak SQL");
    }

    static ArchRule onlyControllersSpeakHttp(String base) {
        return onlyNamed(base, "Controller", "org.springframework.web.bind.annotation..")
                .as("only controllers are HTTP doors");
    }

    static ArchRule onlyListenersHearEvents(String base) {
        return noneOf(base)
                .and()
                .haveNameNotMatching(".*Listener([$].*)?")
                .should()
                .beAssignableTo(ArchitectureConditions.named(ROOT + "platform.inbox.InboxListener"))
                .as("only listeners hear events");
    }

    static ArchRule transactionsBelongToHandlers(String base) {
        return allOf(base)
                .and()
                .haveNameNotMatching(".*Handler")
                .should(ArchitectureConditions.notBeTransactional())
                .as("transactions belong to handlers");
    }

    static ArchRule handlersCallNobody(String base) {
        return noneOf(base)
                .and()
                .haveSimpleNameEndingWith("Handler")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.springframework.web.client..",
                        "jakarta.mail..",
                        "org.springframework.mail..")
                .as("no call leaves the house inside a transaction")
                .allowEmptyShould(true);
    }

    static ArchRule doorsHaveAccessRules(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .and()
                .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
                .should()
                .beAnnotatedWith(ROOT + "platform.security.Access")
                .as("every door says who may enter");
    }

    private static ArchRule onlyNamed(String base, String suffix, String... tools) {
        return noneOf(base)
                .and()
                .haveNameNotMatching(".*" + suffix + "([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(tools);
    }
}
