-- Twenty teams of one member with ties to 25 contacts each, for touch.sql. To be run with -M simple: else pgbench takes
-- whatever stands behind a colon for a variable.
do $$
begin
    for number in 1..20 loop
        perform set_config('app.team', 'pgbench-' || number, true);
        insert into knowledge.contact (id, version, keeper_id, visibility, state)
        select 'contact-' || n, 1, 'bench', 'TEAM', 'ACTIVE' from generate_series(1, 25) n on conflict do nothing;
        insert into knowledge.member (id, version, zone, active) values ('bench', 1, 'UTC', true) on conflict do nothing;
        insert into tie (contact_id, member_id, version, changed_at, list_only, warmth, facts)
        select 'contact-' || n, 'bench', 1, now(), false, 1,
               '{"touches":10,"moments":{"first":"2025-01-01T00:00:00Z","last":{"at":"2025-01-10T00:00:00Z","touch":"ab74a0da-e814-4a01-9d0c-564cc3b33da9","channel":"CALL"},"lastReal":"2025-01-10T00:00:00Z","lastOutbound":"2025-01-10T00:00:00Z","lastInbound":"2025-01-10T00:00:00Z","lastRealOutbound":"2025-01-10T00:00:00Z","lastRealInbound":"2025-01-10T00:00:00Z","lastShared":"2025-01-10T00:00:00Z","lastSharedReal":"2025-01-10T00:00:00Z","firstMeeting":"2025-01-01T00:00:00Z"},"news":{"ofThem":"2025-01-10T00:00:00Z","ofMe":"2025-01-10T00:00:00Z"},"note":{"text":"Touch number 12345","at":"2025-01-10T00:00:00Z","touch":"ab74a0da-e814-4a01-9d0c-564cc3b33da9","shared":true},"attempts":{"count":0},"messages":{"count":0},"debts":{"thanks":{"entries":[]},"reports":{"entries":[]},"talks":{"settledThrough":"2025-01-10T00:00:00Z","entries":[]}},"replies":{"newest":[]},"talks":0,"ledger":{"given":0,"received":0,"asked":0},"heat":{"sum":32.91930153678343,"pace":124.50975557809492},"weighty":[{"touch":"ab74a0da-e814-4a01-9d0c-564cc3b33da9","at":"2025-01-10T00:00:00Z","channel":"CALL","intent":"CATCH_UP","weight":29.863034405833794},{"touch":"ebd898e2-8316-4d80-bb10-0e9d3b1c0229","at":"2025-01-08T00:00:00Z","channel":"CALL","intent":"CATCH_UP","weight":29.82970107250046},{"touch":"0e1cee34-5d4b-419b-9796-0892fadf5f7d","at":"2025-01-06T00:00:00Z","channel":"CALL","intent":"CATCH_UP","weight":29.796367739167128}],"shared":{"touches":10,"first":"2025-01-01T00:00:00Z","lastReal":"2025-01-10T00:00:00Z","lastInbound":"2025-01-10T00:00:00Z","talks":0,"ledger":{"given":0,"received":0,"asked":0},"heat":{"sum":32.91930153678343,"pace":124.50975557809492}}}'
        from generate_series(1, 25) n on conflict do nothing;
    end loop;
end
$$;
