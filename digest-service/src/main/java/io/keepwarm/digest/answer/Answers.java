package io.keepwarm.digest.answer;

import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The answers members have given from their mails.
@ApplicationScoped
public class Answers implements PanacheRepositoryBase<GivenAnswer, String> {

    /// Those of `open` which their members have answered since reminder-service last told of them: they are on their
    /// way to being settled, and asking again would be rude.
    public Set<String> standing(Collection<KnownFollowUp> open) {
        Map<String, KnownFollowUp> byId =
                open.stream().collect(Collectors.toMap(KnownFollowUp::id, Function.identity()));
        if (byId.isEmpty()) {
            return Set.of();
        }
        List<GivenAnswer> given = getEntityManager()
                .createNativeQuery(
                        "select * from answer where follow_up = any(cast(:followUps as text[]))", GivenAnswer.class)
                .setParameter("followUps", byId.keySet().toArray(String[]::new))
                .getResultList();
        return given.stream()
                .filter(GivenAnswer::stands)
                .filter(answer -> {
                    var followUp = byId.get(answer.followUp);
                    return followUp != null
                            && answer.member.equals(followUp.member())
                            && answer.answeredAt.isAfter(followUp.changedAt());
                })
                .map(answer -> answer.followUp)
                .collect(Collectors.toSet());
    }
}
