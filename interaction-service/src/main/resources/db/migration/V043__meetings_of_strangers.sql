comment on column dropped_meeting.interaction_id is
    'null: nobody known was there, or the meeting was called off, and its touch with it';
