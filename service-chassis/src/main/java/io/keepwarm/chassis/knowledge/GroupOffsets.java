package io.keepwarm.chassis.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Asks the broker how far the group has come in its topics and where they end. A partition the group has never
/// committed counts as read up to its beginning.
final class GroupOffsets {
    private final Admin admin;
    private final String group;
    private final Set<String> topics;
    private @Nullable List<TopicPartition> partitions;

    GroupOffsets(Admin admin, String group, Set<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    Progress.Look look() throws ExecutionException, TimeoutException, InterruptedException {
        if (partitions == null) {
            partitions = find();
        }
        var ends = offsets(partitions, OffsetSpec.latest());
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> positions = new HashMap<>();
        var never =
                partitions.stream().filter(one -> committed.get(one) == null).toList();
        positions.putAll(offsets(never, OffsetSpec.earliest()));
        partitions.stream()
                .filter(one -> committed.get(one) != null)
                .forEach(one -> positions.put(one, committed.get(one).offset()));
        return new Progress.Look(positions, ends);
    }

    private List<TopicPartition> find() throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> found = new ArrayList<>();
        get(admin.describeTopics(topics).allTopicNames())
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
