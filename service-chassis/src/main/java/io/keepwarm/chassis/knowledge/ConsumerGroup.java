package io.keepwarm.chassis.knowledge;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Names the consumer group of each listener: the service, the generation of its schema `knowledge`, and the
/// channel. With a group of its own a listener's partitions are not dealt anew when another one comes or goes.
@ApplicationScoped
class ConsumerGroup implements ClientCustomizer<Map<String, Object>> {
    private final String service;
    private final KnowledgeSchema knowledge;

    ConsumerGroup(@ConfigProperty(name = "keepwarm.service") String service, KnowledgeSchema knowledge) {
        this.service = service;
        this.knowledge = knowledge;
    }

    String of(String channel) {
        return service + "-service." + knowledge.generation() + "." + channel;
    }

    @Override
    public Map<String, Object> customize(String channel, Config config, Map<String, Object> client) {
        if (client.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            client.put(ConsumerConfig.GROUP_ID_CONFIG, of(channel));
        }
        return client;
    }
}
