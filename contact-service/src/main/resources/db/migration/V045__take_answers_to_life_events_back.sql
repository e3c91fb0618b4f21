-- Whose touch has answered it: when that touch is taken back, it is to be answered again.
alter table life_event add column answered_by text;
