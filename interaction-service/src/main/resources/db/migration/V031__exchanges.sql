-- What was given, received and asked is found among all touches of a member.
create index interaction_exchange on interaction (team, member_id, occurred_at desc, id desc)
    where help_side is not null or value_given is not null or intent = 'ASK';
