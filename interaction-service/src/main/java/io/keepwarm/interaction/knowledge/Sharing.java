package io.keepwarm.interaction.knowledge;

/// The rule of who sees an interaction, for SQL: the team does, unless it is marked private or any of its contacts is
/// PRIVATE, erased or not known. A merged contact is as visible as the one that answers for it.
public final class Sharing {
    /// A condition over a table `interaction i`.
    public static final String IS_SHARED = """
            (not i.private and not exists (
                select from unnest(i.contact_ids) as named(id)
                left join knowledge.contact alias on alias.id = named.id
                left join knowledge.contact c on c.id = coalesce(alias.stands_for, named.id)
                where c.visibility is distinct from 'TEAM' or c.erased))
            """;

    private Sharing() {}
}
