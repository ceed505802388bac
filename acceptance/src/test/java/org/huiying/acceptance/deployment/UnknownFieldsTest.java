package org.huiying.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

class UnknownFieldsTest {

    @Test
    void findsAMisspeltFieldHoweverDeep() {
        Object deployment = new KubernetesSerialization().unmarshal("""
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - name: a
                          readynessProbe: {}
                """);

        assertThat(UnknownFields.of(deployment))
                .containsExactly("Deployment.Spec.Template.Spec.Containers.readynessProbe");
    }
}
