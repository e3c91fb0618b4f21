package io.keepwarm.contact.member;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Brings the directory up to date with whoever calls. A member whose claims were seen before costs nothing but
/// a look into a map.
@ApplicationScoped
class MeetingMembers {
    private static final int MOST_REMEMBERED = 100_000;

    private final Access access;
    private final MemberDirectory directory;
    private final Map<Who, Caller> met = new ConcurrentHashMap<>();

    MeetingMembers(Access access, MemberDirectory directory) {
        this.access = access;
        this.directory = directory;
    }

    private record Who(String team, String member) {}

    @ServerRequestFilter
    public void beforeEachRequest() {
        access.find().ifPresent(this::meet);
    }

    private void meet(Caller caller) {
        var who = new Who(caller.team(), caller.memberId());
        if (caller.equals(met.get(who))) {
            return;
        }
        directory.meet(caller);
        if (met.size() >= MOST_REMEMBERED) {
            met.clear();
        }
        met.put(who, caller);
    }
}
