package io.keepwarm.interaction.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/// The addresses that members write from besides the one their token tells.
@ApplicationScoped
class OwnAddresses {
    private final EntityManager entities;

    OwnAddresses(EntityManager entities) {
        this.entities = entities;
    }

    /// The member's addresses, in lower case.
    List<String> of(String memberId) {
        return list(memberId).stream().map(OwnAddressView::email).toList();
    }

    List<OwnAddressView> list(String memberId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, email from own_address where member_id = :member order by email", Tuple.class)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(row -> new OwnAddressView(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    /// Notes it, under `id` when it is new; a second time changes nothing.
    OwnAddressView add(UUID id, String memberId, String email) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        insert into own_address as own (id, member_id, email) values (:id, :member, :email)
                        on conflict (team, member_id, email) do update set email = own.email
                        returning id, email
                        """, Tuple.class)
                .setParameter("id", id)
                .setParameter("member", memberId)
                .setParameter("email", email)
                .getSingleResult();
        return new OwnAddressView(row.get(0, UUID.class), row.get(1, String.class));
    }

    /// @return whether it was there
    boolean remove(String memberId, UUID id) {
        return entities.createNativeQuery("delete from own_address where id = :id and member_id = :member")
                        .setParameter("id", id)
                        .setParameter("member", memberId)
                        .executeUpdate()
                > 0;
    }
}
