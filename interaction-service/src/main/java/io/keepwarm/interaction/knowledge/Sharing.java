package io.keepwarm.interaction.knowledge;

/// The rule of who sees an interaction, for SQL: the team does, unless it is marked private or any of its contacts is
/// PRIVATE, erased or not known. A merged contact is as visible as the one that answers for it. Contacts are joined by
/// plain columns: behind row-level security no index answers an expression.
public final class Sharing {
    /// A condition over a table `interaction i`.
    public static final String IS_SHARED = """
            (not i.private and not exists (
                select from unnest(i.contact_ids) as named(id)
                left join knowledge.contact alias on alias.id = named.id
                left join knowledge.contact c on c.id = alias.stands_for
                where case when alias.stands_for is null then alias.visibility is distinct from 'TEAM' or alias.erased
                           else c.visibility is distinct from 'TEAM' or c.erased end))
            """;

    private Sharing() {}
}
