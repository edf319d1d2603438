-- Whether a version was adopted while the person's leaving inpatient care was being planned
-- (LUS 4 kap.): its national code is then SPU, not SIP.
alter table sip_version add column at_discharge boolean default false not null;
