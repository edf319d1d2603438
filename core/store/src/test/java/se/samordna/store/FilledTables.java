package se.samordna.store;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;

/**
 * A provider of {@link #UNITS} teams with a hundred persons each, in whose tables each person has
 * one row: many enough that H2 knows what an index is worth.
 */
final class FilledTables {
  static final int UNITS = 40;
  static final int STAFF = 200;
  static final int PERSONS = 4_000;
  static final Id<Provider> PROVIDER = id(2, 1);

  /** What stands for a column, in SQL of the row's number {@code x}; all others are constants. */
  private static final List<String> ROWS =
      List.of(
          "unit (id, provider, name, sort_key) on 40: #3, $2, 'Team', 'team'",
          "staff (id, provider, given_name, family_name, sort_key, protected_identity) on 200:"
              + " #4, $2, 'Anna', 'Region', 'region anna', false",
          "assignment (id, provider, staff, unit, role, profession, fte, case_carrying, from_day)"
              + " on 200: #5, $2, #4, UNIT, 'CARE_STAFF', 'NURSE', 1, true, date '2026-01-01'",
          "account (id, provider, staff, user_name, password_hash, locked) on 200:"
              + " #6, $2, #4, cast(x as varchar), '', false",
          "login_session (token_hash, provider, account, begun_at, used_at) on 200:"
              + " cast(cast(x as varchar) as varbinary), $2, #6, NOW, NOW",
          "person (id, provider, revision, given_name, family_name, sort_key, search_key, pronoun,"
              + " protection, phone, address): #10, $2, 1, 'Bo', 'Skiss',"
              + " 'skiss ' || x, 'bo skiss', '', 'NONE', '', ''",
          "record_unit (unit, provider) on 40: #3, $2",
          "record_person (person, provider): #10, $2",
          "record_entry (id, provider, person, unit, regime, action, object_kind, object, at):"
              + " #80, $2, #10, UNIT, 'HSL', 'CONTACT_RECORD', 'contact', #17, NOW",
          "unit_regime (unit, ord, provider, regime, from_day, set_by, set_at) on 40: #3, 1, $2,"
              + " 'HSL', date '2026-01-01', '', NOW",
          "person_identifier (id, provider, person, oid, number, from_day): #11, $2, #10, '1.2.3',"
              + " cast(100000 + x as varchar), date '2026-01-01'",
          "care_relation (id, provider, person, unit, ground, begun_at):"
              + " #12, $2, #10, UNIT, 'REGISTERED', NOW",
          "person_merge (id, provider, survivor, merged, merged_at, merged_by, reason,"
              + " survivor_protection, merged_protection, crisis_shift): #99, $2, #10, #10, NOW,"
              + " STAFF, '', 'NONE', 'NONE', 0",
          "ombud_unit (unit, provider) on 40: #3, $2",
          "model_snapshot (model, major, minor, name_sv, name_en, hash, content, kept_at) on 1:"
              + " 'personal-ombud', 1, 0, 'PO', 'PO', '', cast('m' as varbinary), NOW",
          "ombud_mandate (id, provider, person, unit, revision, model, major, minor, phase,"
              + " lifecycle, phase_since, ombud, asked_at, over_limit): #90, $2, #10, UNIT, 1,"
              + " 'personal-ombud', 1, 0, 'WORKING', 'ACTIVE', NOW, STAFF, NOW, false",
          "ombud_phase (mandate, ord, provider, phase, begun_at, begun_by): #90, 1, $2, 'WORKING',"
              + " NOW, STAFF",
          "ombud_appointment (id, provider, mandate, unit, ombud, at, minutes, kind, called_off):"
              + " #94, $2, #90, UNIT, STAFF, NOW, 60, 'HOME', false",
          "network_member (id, provider, person, revision, name, relation, kind, sphere, phone,"
              + " emergency_contact, status, since): #13, $2, #10, 1, 'Eva', 'syster', 'PRIVATE',"
              + " 'PRIVATE', '', false, 'ACCEPTED', NOW",
          "member_status (id, provider, member, ord, status, begun_at, recorded_by, persons_word):"
              + " #14, $2, #13, 1, 'ACCEPTED', NOW, STAFF, ''",
          "member_scope (member, ord, provider, shared, excluded, exceptions, minutes, begun_at,"
              + " recorded_by, said_by, said_on, said_how, persons_word): #13, 1, $2, 'CONTACT', '',"
              + " '', false, NOW, STAFF, 'PERSON', date '2026-02-01', 'PHONE', ''",
          "mandate (id, provider, person, member, revision, relation, areas, from_day, recorded_by,"
              + " recorded_at): #53, $2, #10, #13, 1, 'GOD_MAN', 'BEVAKA_RATT', date '2026-02-01',"
              + " STAFF, NOW",
          "maturity_note (id, provider, person, on_day, judged_by, note, recorded_by, recorded_at):"
              + " #54, $2, #10, date '2026-02-01', 'Anna', 'Mogen.', STAFF, NOW",
          "consent (id, provider, person, unit, type, purpose, categories, exclusions, capacity,"
              + " evidence, form, said_on, note, from_day, to_day, refused, recorded_by,"
              + " recorded_at): #57, $2, #10, UNIT, 'EXTERNAL_COPY', 'COORDINATION', 'CONTACT', '',"
              + " '', '', 'WRITTEN', date '2026-02-01', '', date '2026-02-01', date '2027-02-01',"
              + " false, STAFF, NOW",
          "link_offer (id, provider, person, to_provider, code_hash, by_staff, offered_at,"
              + " last_day): #60, $2, #10, $2, cast(cast(x as varchar) as varbinary), STAFF, NOW,"
              + " date '2026-02-15'",
          "person_link (id, provider, person, other_provider, other_person, pair, by_staff,"
              + " begun_at, note): #61, $2, #10, $2, #10, #60, STAFF, NOW, ''",
          "judged_text (id, provider, person, version, touches, by_staff, at): #62, $2, #10, 1,"
              + " 'RISK', STAFF, NOW",
          "consent_recipient (consent, ord, provider, person, kind, name, organisation):"
              + " #57, 0, $2, #10, 'OUTSIDER', 'Anna', ''",
          "consent_attempt (id, provider, person, type, on_day, note, recorded_by, recorded_at):"
              + " #58, $2, #10, 'SIP_CREATION', date '2026-02-01', 'Ringde.', STAFF, NOW",
          "disclosure (id, provider, person, kind, name, organisation, purpose, categories, what,"
              + " way, ground, reason, by_staff, at): #59, $2, #10, 'OUTSIDER', 'Anna', '',"
              + " 'COORDINATION', 'CONTACT', 'Adress', 'COPY', 'STATUTE', '', STAFF, NOW",
          "own_login (id, provider, person, unit, checked_how, note, handed_out_by, handed_out_at,"
              + " code_hash, code_until, user_name, last_step, ended_reason): #80, $2, #10, UNIT,"
              + " 'KNOWN', '', STAFF, NOW, cast(cast(x as varchar) as varbinary), NOW,"
              + " cast(x as varchar), 0, ''",
          "login_without_record (id, provider, person, unit, checked_how, note, handed_out_by,"
              + " handed_out_at, code_until, ended_at, ended_reason): #96, $2, #10, UNIT, 'KNOWN',"
              + " '', STAFF, NOW, NOW, NOW, ''",
          "own_session (token_hash, provider, login, begun_at, used_at):"
              + " cast(cast(x as varchar) as varbinary), $2, #80, NOW, NOW",
          "withheld (id, provider, person, part, thing, reason, words, by_staff, begun_at):"
              + " #81, $2, #10, 'PLAN', #15, 'HARMS_CARE', '', STAFF, NOW",
          "access_block (id, provider, person, unit, said_by, said_on, said_how, recorded_by,"
              + " laid_at): #82, $2, #10, UNIT, 'PERSON', date '2026-02-01', 'PHONE', STAFF, NOW",
          "block_lift (id, provider, block, unit, said_by, said_on, said_how, recorded_by,"
              + " lifted_at, until_at): #83, $2, #82, UNIT, 'PERSON', date '2026-02-01', 'PHONE',"
              + " STAFF, NOW, NOW",
          "home_answer (id, provider, person, answer, on_day, note, recorded_by, recorded_at):"
              + " #55, $2, #10, 'YES', date '2026-02-01', '', STAFF, NOW",
          "child (id, provider, person, revision, name, lives, needs, recorded_by, recorded_at):"
              + " #56, $2, #10, 1, 'Ida', 'ALWAYS', '', STAFF, NOW",
          "plan (id, provider, person, type, revision, newest, created_at):"
              + " #15, $2, #10, 'CM_PLAN', 1, 1, NOW",
          "plan_version (plan, number, provider, content, adopted_at, adopted_by, person_took_part,"
              + " took_part): #15, 1, $2, '{\"v\":1,\"goals\":[]}', NOW, STAFF, true, '[]'",
          "plan_unit (id, provider, plan, ord, name, principal, answers_for, begun_at, named_by): #74,"
              + " $2, #15, 0, 'FACT', 'Region', 'Samtal', NOW, STAFF",
          "plan_approval (id, provider, plan, plan_unit, on_day, by_name, way, recorded_by,"
              + " recorded_at): #75, $2, #15, #74, date '2026-02-01', 'Anna', 'HERE', STAFF, NOW",
          "sip (id, provider, person, common_id, revision, state, seen_by, seen_on, why, draft,"
              + " created_at): #70, $2, #10, #71, 1, 'ADOPTED', 'PERSON', date '2026-02-01', '',"
              + " '{}', NOW",
          "sip_state (sip, ord, provider, state, begun_at, recorded_by): #70, 1, $2, 'ADOPTED', NOW,"
              + " STAFF",
          "sip_party (id, provider, sip, ord, kind, name, contact, own, begun_at): #72, $2, #70, 0,"
              + " 'REGION', 'Region', '', true, NOW",
          "sip_meeting (sip, number, provider, on_day, place, called, called_at, called_by): #70, 1,"
              + " $2, date '2026-02-01', '', '[]', NOW, STAFF",
          "sip_attendance (sip, number, ord, provider, party, how): #70, 1, 0, $2, #72, 'CAME'",
          "sip_version (sip, number, provider, content, parties, sha256, adopted_at, adopted_by):"
              + " #70, 1, $2, '{}', '[]', '', NOW, STAFF",
          "sip_correction (id, provider, person, sip, version, words, recorded_by, recorded_at,"
              + " said_by, said_on, said_how): #77, $2, #10, #70, 1, '', STAFF, NOW, 'PERSON', date"
              + " '2026-02-01', 'PHONE'",
          "sip_copy (sip, number, ord, provider, party, own, sha256, handed_how): #70, 1, 0, $2, #72,"
              + " true, '', ''",
          "sip_received (id, provider, person, from_provider, common_id, number, content, parties,"
              + " sha256, adopted_on, received_at): #73, $2, #10, $2, #71, 1, '{}', '[]', '',"
              + " date '2026-02-01', NOW",
          "sip_received_standing (received, ord, provider, party): #73, 0, $2, #72",
          "sip_evaluation (sip, ord, provider, version, on_day, persons_view, staffs_view,"
              + " recorded_by, recorded_at): #70, 1, $2, 1, date '2026-02-01', '', '', STAFF, NOW",
          "plan_elsewhere (id, provider, person, what, holder, told_on, recorded_by, recorded_at):"
              + " #57, $2, #10, 'LSS-plan', '', date '2026-02-01', STAFF, NOW",
          "plan_correction (id, provider, person, plan, version, words, recorded_by, recorded_at,"
              + " said_by, said_on, said_how): #58, $2, #10, #15, 1, 'Fel.', STAFF, NOW, 'PERSON',"
              + " date '2026-02-01', 'PHONE'",
          "plan_evaluation (id, provider, plan, ord, goal, on_day, outcome, persons_view, comment,"
              + " next_step, recorded_by, recorded_at): #16, $2, #15, 1, #16, date '2026-02-01',"
              + " 'PARTLY', '', '', '', STAFF, NOW",
          "crisis_plan (person, number, provider, content, review_by, written_at, written_by,"
              + " copy_offered): #10, 1, $2, '{\"v\":1}', date '2027-01-01', NOW, STAFF, true",
          "contact (id, provider, person, kind, place, happened_at, recorded_at, minutes, reached,"
              + " note): #17, $2, #10, 'VISIT', 'HOME', NOW, NOW, 30, true, ''",
          "contact_staff (contact, ord, provider, staff): #17, 0, $2, STAFF",
          "contact_correction (id, provider, person, contact, words, recorded_by, recorded_at,"
              + " said_by, said_on, said_how): #78, $2, #10, #17, '', STAFF, NOW, 'PERSON', date"
              + " '2026-02-01', 'PHONE'",
          "contact_path (id, provider, person, ord, who, channel, hours, after_hours):"
              + " #18, $2, #10, 0, 'Anna', '070-174 06 05', '', false",
          "meeting (id, provider, revision, type, unit, person, started_at):"
              + " #19, $2, 1, 'SIP', UNIT, #10, NOW",
          "person_meeting (id, provider, person, unit, revision, type, state, purpose, called_by,"
              + " created_at, on_day, at_time, starts_at, ends_at, cancelled_why): #80, $2, #10, UNIT,"
              + " 1, 'RESOURCE_GROUP', 'PLANNED', '', STAFF, NOW, date '2026-02-01', '09:00', NOW,"
              + " NOW, ''",
          "person_meeting_state (meeting, ord, provider, state, begun_at, recorded_by): #80, 1, $2,"
              + " 'PLANNED', NOW, STAFF",
          "person_meeting_booking (meeting, number, provider, starts_at, ends_at, place, video,"
              + " place_in_calendar, interpreter, why, booked_by, booked_at): #80, 1, $2, NOW, NOW,"
              + " '', false, false, '', '', STAFF, NOW",
          "person_meeting_topic (id, provider, meeting, ord, words, category, begun_at, begun_by):"
              + " #81, $2, #80, 1, 'Hem', 'HOUSING', NOW, STAFF",
          "person_meeting_invitee (id, provider, meeting, ord, staff, name, organisation, called,"
              + " begun_at, begun_by): #82, $2, #80, 1, STAFF, '', '', true, NOW, STAFF",
          "sip_invitee (invitee, provider, sip, number, ord, party): #82, $2, #70, 1, 0, #72",
          "person_meeting_answer (invitee, ord, provider, answer, said_at, recorded_by): #82, 1, $2,"
              + " 'COMING', NOW, STAFF",
          "person_meeting_confirmation (invitee, ord, provider, said_on, words, begun_at,"
              + " recorded_by): #82, 1, $2, date '2026-02-01', '', NOW, STAFF",
          "meeting_correction (id, provider, person, meeting, words, recorded_by, recorded_at,"
              + " said_by, said_on, said_how): #79, $2, #10, #80, '', STAFF, NOW, 'PERSON', date"
              + " '2026-02-01', 'PHONE'",
          "person_meeting_note (id, provider, meeting, ord, note, written_by, written_at): #83, $2,"
              + " #80, 1, 'Bra.', STAFF, NOW",
          "person_meeting_copy (disclosure, provider, meeting, invitee, how, handed_by, handed_at):"
              + " #59, $2, #80, #82, '', STAFF, NOW",
          "shared_decision (id, provider, person, on_day, question, options, information,"
              + " persons_values, others_views, decision, decided_by, follow_up, recorded_by,"
              + " recorded_at): #84, $2, #10, date '2026-02-01', 'Hur?', '[]', '', '', '', '', 'PERSON',"
              + " date '2026-03-01', STAFF, NOW",
          "decision_correction (id, provider, person, decision, words, recorded_by, recorded_at,"
              + " said_by, said_on, said_how): #89, $2, #10, #84, '', STAFF, NOW, 'PERSON', date"
              + " '2026-02-01', 'PHONE'",
          "meeting_attendance (meeting, ord, provider, staff, name): #19, 0, $2, STAFF, 'Anna'",
          "meeting_decision (id, provider, meeting, ord, person, decision, step, decided_at):"
              + " #20, $2, #19, 0, #10, 'Ja.', '', NOW",
          "meeting_turn (meeting, person, provider, revision, said): #19, #10, $2, 1, 'Bra.'",
          "model_weight (id, provider, unit, model, kind, weights, from_day, reason, set_at, set_by):"
              + " #92, $2, UNIT, 'fact', 'OFF', '', date '2026-01-01', 'Ja.', NOW, 'staff'",
          "model_name (id, provider, model, name_sv, name_en, begun_at, by_staff, begun_by): #98, $2,"
              + " 'fact', 'Norr', 'North', NOW, STAFF, 'staff'",
          "provisional_version (id, provider, person, plan, version, meeting_type, model, since,"
              + " words): #93, $2, #10, #15, 1, 'RESOURCE_GROUP', 'fact', NOW, ''",
          "coaching (id, provider, unit, kind, given_by, colleague, on_day, minutes, recorded_by,"
              + " recorded_at, struck_why): #91, $2, UNIT, 'FIELD_MENTORING', STAFF, STAFF,"
              + " date '2026-02-01', 30, STAFF, NOW, ''",
          "supervised_person (id, provider, unit, meeting, person, revision, by_name, says_no,"
              + " presenter, step, need, clarified, ideas, kept, next_what, followed, on_day,"
              + " begun_at): #89, $2, UNIT, #19, #10, 1, true, false, STAFF, 'FOLLOW_UP', '', '', '',"
              + " '', 'Ring', '', date '2026-02-01', NOW",
          "working_note (id, provider, unit, meeting, written_by, written_at, note):"
              + " #34, $2, UNIT, #19, STAFF, NOW, 'Fika.'",
          "admission (id, provider, person, revision, kind, place, legal_form, admitted_on,"
              + " recorded_at): #21, $2, #10, 1, 'INPATIENT', 'Avdelning 1', 'VOLUNTARY',"
              + " date '2026-02-01', NOW",
          "legal_status (id, provider, person, revision, form, from_day, conditions,"
              + " chief_physician_unit, recorded_at): #22, $2, #10, 1, 'VOLUNTARY',"
              + " date '2026-02-01', '[]', '', NOW",
          "task (id, provider, person, unit, enrolment, revision, activity, title_sv, title_en,"
              + " assignee, due, grace_until, status, created_at, reason): #23, $2, #10, UNIT, #30,"
              + " 1, 'call', 'Ring', 'Call', STAFF, date '2026-03-01', date '2026-03-08', 'OPEN',"
              + " NOW, ''",
          "discharge_planning (id, provider, person, unit, revision, part, owner, judged_at,"
              + " expected_on, state, next_due, recorded_at): #87, $2, #10, UNIT, 1, 'OPEN_CARE',"
              + " STAFF, NOW, date '2026-03-01', 'OPEN', NOW, NOW",
          "discharge_deadline (id, provider, planning, duty, since, due, task, told): #88, $2, #87,"
              + " 'CALL', NOW, NOW, #23, ''",
          "person_meeting_decision (id, provider, meeting, ord, what, answers, due, task, decided_at,"
              + " decided_by): #85, $2, #80, 1, 'Ring', 'Kommunen', date '2026-03-01', #23, NOW, STAFF",
          "person_meeting_task (task, provider, meeting): #23, $2, #80",
          "answered_form (id, provider, person, url, version, revision, completed, answers, saved_by,"
              + " saved_at, scores): #24, $2, #10, 'https://example.org/form', '1.0', 1, true, '{}',"
              + " STAFF, NOW, '{}'",
          "enrolment (id, provider, person, unit, model, major, sole, revision, lifecycle, phase,"
              + " phase_label_sv, phase_label_en, attention, phase_since, marks, referred_at,"
              + " active_since): #30, $2, #10, UNIT, 'fact', 1, true, 1, 'ACTIVE', 'base', 'Grund',"
              + " 'Base', false, NOW, '', NOW, NOW",
          "enrolment_interval (enrolment, ord, provider, mark, code, label_sv, label_en, step,"
              + " by_staff, begun_at, lifecycle): #30, 1, $2, false, 'base', 'Grund', 'Base',"
              + " 'enrol', STAFF, NOW, 'ACTIVE'",
          "enrolment_coordinator (enrolment, ord, provider, staff, rule, evidence, decided_by,"
              + " persons_view, begun_at): #30, 1, $2, STAFF, 'PERSON_CHOICE', '{}', STAFF, '', NOW",
          "enrolment_step (enrolment, ord, provider, step, label_sv, label_en, by_staff, at,"
              + " from_phase, to_phase, input, acknowledged, override_reason, results): #30, 1, $2,"
              + " 'enrol', 'Skriv in', 'Enrol', STAFF, NOW, 'intake', 'base', '{}', '{}', '', '{}'",
          "enrolment_move (enrolment, ord, provider, unit, model, from_major, to_major, revision, phase,"
              + " phase_label_sv, phase_label_en, attention, phase_since, to_phase, to_label_sv,"
              + " to_label_en, to_attention, reviewed, reasons, tasks, stays, forms, signatures,"
              + " moved_at, moved_by): #30, 1, $2, UNIT, 'fact', 1, 2, 1, 'base', 'Grund', 'Base',"
              + " false, NOW, 'base', 'Grund', 'Base', false, mod(x, 50) = 0, '', 0, 0, 0, 0, NOW,"
              + " 'operator karaf'",
          "step_signature (enrolment, revision, step, role, provider, staff, at): #30, 1, 'enrol',"
              + " 'TEAM_LEADER', $2, STAFF, NOW",
          "board_entry (id, provider, unit, enrolment, person, revision, opened_at, opened_by, cause,"
              + " persons_view, contact_target, scale_down_when, crisis_plan_used, again, outcome):"
              + " #31, $2, UNIT, #30, #10, 1, NOW, STAFF, 'Sover inte', '', 3, '', false, 0, ''",
          "board_reason (entry, ord, provider, code, label_sv, label_en, detail, begun_at,"
              + " review_on): #31, 1, $2, 'CRISIS', 'Kris', 'Crisis', '', NOW, date '2026-03-01'",
          "board_action (id, entry, ord, provider, what, who, on_day, at_time, done): #32, #31, 0,"
              + " $2, 'Ring', 'Anna', date '2026-03-01', '', false",
          "board_cadence (id, provider, unit, model, days, from_day, reason, set_by, set_at) on 400:"
              + " #34, $2, UNIT, 'fact', '24', date '2026-01-01', '', 'staff', NOW",
          "board_entry_was (entry, revision, provider, cause, persons_view, contact_target,"
              + " minutes_target, scale_down_when, crisis_plan_used, network, network_note):"
              + " #31, 0, $2, '', '', 3, 0, '', false, 'NOT_ASKED', ''",
          "board_also_meets (entry, ord, provider, staff, begun_at, begun_by): #31, 1, $2, STAFF,"
              + " NOW, STAFF",
          "board_risk (entry, ord, provider, kind, raised, assessed_on, assessed_by, note,"
              + " recorded_by, recorded_at): #31, 1, $2, 'SUICIDE', true, date '2026-02-01', STAFF,"
              + " '', STAFF, NOW",
          "planned_post (id, provider, unit, profession, fte, from_day, reason, set_at, set_by) on"
              + " 400: #34, $2, UNIT, 'NURSE', 2, date '2026-01-01', '', NOW, 'staff'",
          "daily_risk (enrolment, ord, provider, kind, raised, assessed_on, assessed_by, note,"
              + " recorded_by, recorded_at): #30, 1, $2, 'SUICIDE', true, date '2026-02-01', STAFF,"
              + " '', STAFF, NOW",
          "medicine_delivery (enrolment, ord, provider, what, days, from_day, recorded_by,"
              + " recorded_at): #30, 1, $2, 'Dosett', '1234567', date '2026-01-01', STAFF, NOW",
          "medicine_delivered (enrolment, delivery, ord, provider, on_day, outcome, by_staff, at):"
              + " #30, 1, 1, $2, date '2026-02-02', 'GIVEN', STAFF, NOW",
          "crisis_plan_evaluation (id, provider, person, number, on_day, used, what_helped,"
              + " what_to_change, with_person, recorded_by, recorded_at): #35, $2, #10, 1,"
              + " date '2026-02-01', true, '', '', true, STAFF, NOW",
          "crisis_plan_correction (id, provider, person, number, words, recorded_at, said_by,"
              + " said_on, said_how): #58, $2, #10, 1, 'Fel.', NOW, 'PERSON', date '2026-02-01',"
              + " 'PHONE'",
          "crisis_plan_copy (id, provider, person, number, disclosure, given_by, given_at): #58, $2,"
              + " #10, 1, #59, STAFF, NOW",
          "crisis_plan_decline (id, provider, person, words, ask_by, said_by, said_on, said_how,"
              + " recorded_by, recorded_at): #58, $2, #10, '', date '2026-08-01', 'PERSON',"
              + " date '2026-02-01', 'PHONE', STAFF, NOW",
          "support_request (id, provider, person, asked_by, words, asked_on, recorded_by,"
              + " recorded_at): #36, $2, #10, 'PERSON', '', date '2026-02-01', STAFF, NOW",
          "board_sign_aside (id, provider, enrolment, sign, reason, by_staff, at): #37, $2, #30,"
              + " 'visits-missed', '', STAFF, NOW",
          "absence (id, provider, staff, from_day) on 200: #38, $2, #4, date '2026-02-01'",
          "instrument_score (id, provider, unit, person, instrument, version, on_day, rated_by,"
              + " rater, total, parts, recorded_by, recorded_at, reason): #50, $2, UNIT,"
              + " case when mod(x, 100) = 0 then null else #10 end, 'HONOS', 'HoNOS',"
              + " date '2026-02-01', 'OUTSIDE', 'Anna', 12, '{}', STAFF, NOW, ''",
          "life_fact (id, provider, person, area, state, words, on_day, said_by, recorded_by,"
              + " recorded_at, reason): #51, $2, #10, 'HOUSING', 'OWN_HOME', '',"
              + " date '2026-02-01', 'PERSON', STAFF, NOW, ''",
          "outcome_measurement (id, provider, unit, model, measured, reason, by_staff, set_at) on 400:"
              + " #52, $2, UNIT, 'fact', false, '', STAFF, NOW",
          "fidelity_least (id, provider, unit, model, item, least, from_day, reason, set_at, set_by)"
              + " on 400: #53, $2, UNIT, 'fact', 'h1', 3, date '2026-01-01', '', NOW, 'staff'",
          "indicator_figure (provider, unit, model, indicator, span, for_month, numerator,"
              + " denominator, persons, not_known, kept_at): $2, UNIT, 'fact', 'f' || x, 'MONTH',"
              + " date '2026-01-01', 1, 2, 2, 0, NOW",
          "coordination_appointment (id, provider, person, unit, staff, role, profession, ground,"
              + " why, appointed_by, appointed_on, recorded_by, begun_at): #70, $2, #10, UNIT, STAFF,"
              + " 'CO_COORDINATOR', 'NURSE', 'NEEDED', '', STAFF, date '2026-02-01', STAFF, NOW",
          "coordinator_decision (id, provider, person, staff, rule, unresolved, evidence,"
              + " persons_view, decided_by, valid_from, decided_at): #71, $2, #10, STAFF,"
              + " 'MOST_CONTACT', false, '{}', '', STAFF, date '2026-02-01', NOW",
          "person_handover (id, provider, person, enrolment, open_of, revision, unit, model, state,"
              + " reason, agreed_on, persons_words, asked_by, asked_at, answer_why, without_meeting,"
              + " without_overlap): #86, $2, #10, #30, #30, 1, UNIT, 'fact', 'ASKED', '',"
              + " date '2026-02-01', '', STAFF, NOW, '', '', ''",
          "enrolment_basis (enrolment, ord, provider, basis, decision, law, without_documentation,"
              + " recorded_by, begun_at): #30, 1, $2, 'METHOD', '', '', false, STAFF, NOW",
          "target_group (provider, model, ord, words, decided_by, decided_on, recorded_by, begun_at)"
              + " on 400: $2, 'm' || x, 1, '', '', date '2026-02-01', STAFF, NOW",
          "named_staff (id, provider, person, staff, reason, by_staff, begun_at): #53, $2, #10,"
              + " STAFF, '', STAFF, NOW",
          "emergency_opening (id, provider, person, staff, unit, reason, opened_at, ends_at):"
              + " #54, $2, #10, STAFF, UNIT, '', NOW, NOW",
          "protected_export (id, provider, person, unit, what, reason, asked_by, asked_at): #58, $2,"
              + " #10, UNIT, 'LOG', '', STAFF, NOW",
          "watched_person (id, provider, person, reason, begins_at, ends_at, begun_by, begun_at):"
              + " #59, $2, #10, '', NOW, NOW, STAFF, NOW",
          "protection_review (id, provider, person, arrived_at, due, findings): #57, $2, #10, NOW,"
              + " date '2027-01-01', 0",
          "board_suggestion (id, provider, enrolment, reason, label_sv, label_en, until_day):"
              + " #33, $2, #30, 'CRISIS', 'Kris', 'Crisis', date '2027-01-01'",
          "audit_row (seq, key_no, at, provider, operator, channel, session, action, object_kind,"
              + " outcome, mac, subject): x, 1, NOW, $2, '', 'API', '', 'PERSON_READ', 'person',"
              + " 'ALLOWED', cast('m' as varbinary), #10",
          "audit_list (list, ord, provider, person): #40, 0, $2, #10");

  private FilledTables() {}

  /** The id of a row by what it is of, as in {@link #ROWS}, and its number from 1. */
  static <T> Id<T> id(int kind, int number) {
    return new Id<>(UUID.fromString(String.format("00000000-%04d-4000-8000-%012d", kind, number)));
  }

  /** Fills the tables of an empty store. */
  static void fill(OpenStore open) {
    open.transactions()
        .write(
            tx -> {
              Handle handle = Rows.handle(tx);
              handle.execute("insert into principal values (?, 'Region', 'REGION')", id(1, 1));
              handle.execute(
                  "insert into provider values (?, ?, 'Region', 'HEALTH_CARE')",
                  PROVIDER,
                  id(1, 1));
              return tx;
            });
    ROWS.forEach(row -> open.transactions().write(tx -> Rows.handle(tx).execute(insert(row))));
    open.transactions().write(tx -> Rows.handle(tx).execute("analyze"));
  }

  private static String insert(String row) {
    int colon = row.indexOf(": ");
    String head = row.substring(0, colon);
    int on = head.indexOf(" on ");
    String count = on < 0 ? Integer.toString(PERSONS) : head.substring(on + 4);
    String values =
        row.substring(colon + 2)
            .replace("$2", "'" + PROVIDER + "'")
            .replace("UNIT", sqlId(3, "mod(x, " + UNITS + ") + 1"))
            .replaceAll("\\bSTAFF\\b", sqlId(4, "mod(x, " + STAFF + ") + 1"))
            .replaceAll("\\bNOW\\b", "timestamp with time zone '2026-02-01 08:00:00+00'")
            .replaceAll(
                "#(\\d+)",
                "cast('00000000-' || lpad('$1', 4, '0') ||"
                    + " '-4000-8000-' || lpad(cast(x as varchar), 12, '0') as uuid)");
    return "insert into "
        + (on < 0 ? head : head.substring(0, on))
        + " select "
        + values
        + " from system_range(1, "
        + count
        + ")";
  }

  private static String sqlId(int kind, String number) {
    return String.format(
        "cast('00000000-%04d-4000-8000-' || lpad(cast(%s as varchar), 12, '0') as uuid)",
        kind, number);
  }
}
