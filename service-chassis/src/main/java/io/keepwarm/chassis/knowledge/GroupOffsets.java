package io.keepwarm.chassis.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Asks the broker how far each consumer group has come in its topic and where that ends. A partition a group has never
/// committed counts as read up to its beginning.
final class GroupOffsets {
    private final Admin admin;
    private final Map<String, String> topicByGroup;
    private @Nullable List<TopicPartition> partitions;

    GroupOffsets(Admin admin, Map<String, String> topicByGroup) {
        this.admin = admin;
        this.topicByGroup = topicByGroup;
    }

    Progress.Look look() throws ExecutionException, TimeoutException, InterruptedException {
        if (partitions == null) {
            partitions = find();
        }
        var ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> positions = committed();
        var never =
                partitions.stream().filter(one -> !positions.containsKey(one)).toList();
        positions.putAll(offsets(never, OffsetSpec.earliest()));
        return new Progress.Look(positions, ends);
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> question = topicByGroup.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        Map<TopicPartition, Long> committed = new HashMap<>();
        get(admin.listConsumerGroupOffsets(question).all())
                .forEach((group, offsets) -> offsets.forEach((one, offset) -> {
                    if (offset != null && one.topic().equals(topicByGroup.get(group))) {
                        committed.put(one, offset.offset());
                    }
                }));
        return committed;
    }

    private List<TopicPartition> find() throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> found = new ArrayList<>();
        get(admin.describeTopics(topicByGroup.values()).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition -> found.add(new TopicPartition(topic, partition.partition()))));
        return found;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> of, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (of.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, OffsetSpec> question =
                of.stream().collect(Collectors.toMap(Function.identity(), one -> which));
        Map<TopicPartition, Long> answer = new HashMap<>();
        get(admin.listOffsets(question).all()).forEach((one, info) -> answer.put(one, info.offset()));
        return answer;
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(15, TimeUnit.SECONDS);
    }
}
