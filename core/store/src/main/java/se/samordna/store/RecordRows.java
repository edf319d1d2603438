package se.samordna.store;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DataKind;
import se.samordna.person.Person;

/**
 * Where what is kept of a person stands, each table before those that it refers to: all of it goes
 * when the person's record is disposed of. The audit trail is no record, and stays.
 */
final class RecordRows {
  private static final String PERSON = "person = any(:persons)";

  /** A table and which of its rows are the person's. */
  private record Rows(String table, String where) {}

  private static final List<Rows> TABLES =
      List.of(
          of("record_entry"),
          of("named_staff"),
          of("emergency_opening"),
          of("protected_export"),
          below("protection_finding", "review", "protection_review"),
          of("protection_review"),
          of("watched_person"),
          below("block_lift", "block", "access_block"),
          of("access_block"),
          of("legal_hold"),
          below("own_session", "login", "own_login"),
          of("own_login"),
          of("login_without_record"),
          of("withheld"),
          below("ombud_appointment", "mandate", "ombud_mandate"),
          below("ombud_phase", "mandate", "ombud_mandate"),
          of("ombud_mandate"),
          of("closed_record"),
          new Rows(
              "merged_row",
              "merge in (select id from person_merge where survivor = any(:persons)"
                  + " or merged = any(:persons))"),
          new Rows("person_merge", "survivor = any(:persons) or merged = any(:persons)"),
          of("decision_correction"),
          of("shared_decision"),
          below("supervised_person", "meeting", "meeting"),
          of("supervised_person"),
          of("provisional_version"),
          of("person_handover"),
          below("discharge_deadline", "planning", "discharge_planning"),
          of("discharge_planning"),
          below("sip_attendance", "sip", "sip"),
          below("sip_invitee", "sip", "sip"),
          below("sip_meeting", "sip", "sip"),
          of("meeting_correction"),
          below("person_meeting_task", "meeting", "person_meeting"),
          below("person_meeting_decision", "meeting", "person_meeting"),
          below("person_meeting_copy", "meeting", "person_meeting"),
          below("person_meeting_note", "meeting", "person_meeting"),
          ofInvitees("person_meeting_answer"),
          ofInvitees("person_meeting_confirmation"),
          below("person_meeting_invitee", "meeting", "person_meeting"),
          below("person_meeting_topic", "meeting", "person_meeting"),
          below("person_meeting_booking", "meeting", "person_meeting"),
          below("person_meeting_state", "meeting", "person_meeting"),
          of("person_meeting"),
          below("sip_received_standing", "received", "sip_received"),
          of("sip_received"),
          below("plan_approval", "plan", "plan"),
          below("plan_unit", "plan", "plan"),
          below("meeting_turn", "meeting", "meeting"),
          of("meeting_turn"),
          below("meeting_decision", "meeting", "meeting"),
          of("meeting_decision"),
          below("meeting_attendance", "meeting", "meeting"),
          below("working_note", "meeting", "meeting"),
          below("board_suggestion", "enrolment", "enrolment"),
          below("board_sign_aside", "enrolment", "enrolment"),
          below("board_reason", "entry", "board_entry"),
          below("board_action", "entry", "board_entry"),
          below("board_entry_was", "entry", "board_entry"),
          below("board_also_meets", "entry", "board_entry"),
          below("board_risk", "entry", "board_entry"),
          of("board_entry"),
          below("medicine_delivered", "enrolment", "enrolment"),
          below("medicine_delivery", "enrolment", "enrolment"),
          below("daily_risk", "enrolment", "enrolment"),
          below("enrolment_interval", "enrolment", "enrolment"),
          below("enrolment_coordinator", "enrolment", "enrolment"),
          below("enrolment_step", "enrolment", "enrolment"),
          below("step_signature", "enrolment", "enrolment"),
          below("enrolment_cadence", "enrolment", "enrolment"),
          below("coordinator_wish", "enrolment", "enrolment"),
          below("enrolment_move", "enrolment", "enrolment"),
          below("enrolment_basis", "enrolment", "enrolment"),
          of("limit_override"),
          of("enrolment"),
          of("crisis_plan_correction"),
          of("crisis_plan_copy"),
          of("crisis_plan_decline"),
          of("disclosure"),
          of("consent_recipient"),
          of("consent_attempt"),
          of("consent"),
          of("task"),
          of("person_link"),
          of("judged_text"),
          of("link_offer"),
          of("plan_correction"),
          below("plan_evaluation", "plan", "plan"),
          of("intervention"),
          below("plan_version", "plan", "plan"),
          of("plan"),
          of("plan_elsewhere"),
          of("sip_correction"),
          below("sip_evaluation", "sip", "sip"),
          below("sip_copy", "sip", "sip"),
          below("sip_version", "sip", "sip"),
          below("sip_party", "sip", "sip"),
          below("sip_state", "sip", "sip"),
          of("sip"),
          of("mandate"),
          of("maturity_note"),
          below("network_member_was", "member", "network_member"),
          below("member_scope", "member", "network_member"),
          below("member_status", "member", "network_member"),
          of("network_member"),
          of("child"),
          of("home_answer"),
          of("crisis_plan_evaluation"),
          of("crisis_plan"),
          of("answered_form"),
          of("instrument_score"),
          of("life_fact"),
          of("support_request"),
          of("admission"),
          of("legal_status"),
          of("contact_correction"),
          below("contact_staff", "contact", "contact"),
          of("contact"),
          of("contact_path"),
          of("meeting"),
          of("coordination_appointment"),
          of("coordinator_decision"),
          of("protection_degree"),
          of("care_relation"),
          below("identifier_assurance", "identifier", "person_identifier"),
          of("person_identifier"),
          of("record_person"),
          new Rows("person", "id = any(:persons)"));

  /** What is counted of each kind: the things as such and not what hangs on them. */
  private static final Map<DataKind, List<String>> COUNTED =
      new EnumMap<>(
          Map.ofEntries(
              entry(DataKind.NETWORK, List.of("network_member", "mandate", "maturity_note")),
              entry(DataKind.CHILD, List.of("child", "home_answer")),
              entry(DataKind.CONSENT, List.of("consent", "consent_attempt", "disclosure")),
              entry(DataKind.PLAN, List.of("plan", "plan_elsewhere", "plan_correction")),
              entry(
                  DataKind.CRISIS_PLAN,
                  List.of(
                      "crisis_plan",
                      "crisis_plan_evaluation",
                      "crisis_plan_correction",
                      "crisis_plan_copy",
                      "crisis_plan_decline")),
              entry(DataKind.SIP, List.of("sip", "sip_received", "sip_correction")),
              entry(DataKind.CONTACT, List.of("contact", "contact_correction")),
              entry(
                  DataKind.MEETING,
                  List.of(
                      "meeting",
                      "meeting_turn",
                      "meeting_decision",
                      "supervised_person",
                      "person_meeting",
                      "meeting_correction",
                      "shared_decision",
                      "decision_correction")),
              entry(DataKind.FORM, List.of("answered_form")),
              entry(DataKind.ENROLMENT, List.of("enrolment")),
              entry(DataKind.BOARD, List.of("board_entry", "support_request")),
              entry(DataKind.TASK, List.of("task")),
              entry(DataKind.ADMISSION, List.of("admission", "legal_status", "discharge_planning")),
              entry(DataKind.SCORE, List.of("instrument_score", "life_fact")),
              entry(
                  DataKind.COORDINATION,
                  List.of("coordination_appointment", "coordinator_decision", "person_handover"))));

  private RecordRows() {}

  private static Rows of(String table) {
    return new Rows(table, PERSON);
  }

  private static Rows ofInvitees(String table) {
    return new Rows(
        table,
        "invitee in (select i.id from person_meeting_invitee i"
            + " join person_meeting m on m.id = i.meeting where m."
            + PERSON
            + ")");
  }

  private static Rows below(String table, String column, String owner) {
    return new Rows(table, column + " in (select id from " + owner + " where " + PERSON + ")");
  }

  /** Every table that something is removed from. */
  static List<String> tables() {
    return TABLES.stream().map(Rows::table).distinct().toList();
  }

  /** How much is kept of the persons, all kinds in one statement. */
  static List<DataCount> count(Handle handle, List<Id<Person>> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    String all =
        COUNTED.entrySet().stream()
            .flatMap(kind -> kind.getValue().stream().map(table -> one(kind.getKey(), table)))
            .collect(Collectors.joining(" union all "));
    EnumMap<DataKind, Long> sums = new EnumMap<>(DataKind.class);
    sums.put(DataKind.PERSON, (long) persons.size());
    handle
        .createQuery(all)
        .bind("persons", Sql.uuids(persons))
        .map((row, context) -> Map.entry(DataKind.valueOf(row.getString(1)), row.getLong(2)))
        .forEach(each -> sums.merge(each.getKey(), each.getValue(), Long::sum));
    return sums.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(each -> new DataCount(each.getKey(), each.getValue()))
        .toList();
  }

  private static String one(DataKind kind, String table) {
    return "select '" + kind.name() + "', count(*) from " + table + " where " + PERSON;
  }

  /** The rows of the same human that were brought into the person's, and have nothing left. */
  private static List<Id<Person>> mergedInto(Handle handle, Id<Person> person) {
    return handle
        .createQuery("select merged from person_merge where survivor = ? and undone_at is null")
        .bind(0, person)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .list();
  }

  /** Removes every row of the person, and lets decisions and kept answers forget who it was. */
  static List<DataCount> remove(Handle handle, Id<Person> person) {
    List<DataCount> counts = new ArrayList<>(count(handle, List.of(person)));
    mergedInto(handle, person).forEach(one -> remove(handle, one));
    handle.execute("update disposal_decision set person = null where person = ?", person);
    handle.execute("delete from kept_answer where ? = any(persons)", person);
    handle.execute("update instrument_score set corrects = null where person = ?", person);
    handle.execute("update life_fact set corrects = null where person = ?", person);
    handle.execute(
        "update person_meeting_note set corrects = null"
            + " where meeting in (select id from person_meeting where person = ?)",
        person);
    for (Rows rows : TABLES) {
      handle
          .createUpdate("delete from " + rows.table() + " where " + rows.where())
          .bind("persons", Sql.uuids(List.of(person)))
          .execute();
    }
    return counts;
  }
}
