-- A SIP's meeting is a meeting about the person, with its time, agenda and those who come. Where it
-- is one, what stands here is the day of the call and what the SIP's own process asks of it; a
-- meeting from before stands here as it was.
alter table sip_meeting add column meeting uuid references person_meeting (id);
create index sip_meeting_is on sip_meeting (meeting);

-- Which party somebody comes for who is invited to a SIP's meeting.
create table sip_invitee (
  invitee uuid primary key references person_meeting_invitee (id),
  provider uuid not null references provider (id),
  sip uuid not null references sip (id),
  number integer not null,
  ord integer not null,
  party uuid not null references sip_party (id)
);
create index sip_invitee_of on sip_invitee (sip, number, ord);

-- A party that is chosen from the person's network.
alter table sip_party add column member uuid references network_member (id);

-- The person may call a meeting off, by taking a consent back by their own login.
alter table person_meeting_state alter column recorded_by drop not null;
