package se.samordna.enginetests;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalStatus;
import se.samordna.audit.AuditSample;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.Watch;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.child.Child;
import se.samordna.consent.Consent;
import se.samordna.contact.Contact;
import se.samordna.coordination.Appointment;
import se.samordna.decision.SharedDecision;
import se.samordna.discharge.DischargePlanning;
import se.samordna.disposal.LegalHold;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.AnsweredForm;
import se.samordna.handover.PersonHandover;
import se.samordna.instrument.InstrumentScore;
import se.samordna.life.LifeFact;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.meeting.Meeting;
import se.samordna.merge.Merge;
import se.samordna.network.Mandate;
import se.samordna.network.NetworkMember;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnLogin;
import se.samordna.own.Withheld;
import se.samordna.person.Person;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanElsewhere;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipParty;
import se.samordna.supervision.Coaching;
import se.samordna.task.Task;

/** The addresses of routes, with the ids of what they are about put in. */
final class Addresses {
  /** What a variable can be the id of. */
  private static final Map<String, List<Class<?>>> KINDS =
      Map.ofEntries(
          entry("person", List.of(Person.class)),
          entry("other", List.of(Person.class)),
          entry("unit", List.of(Unit.class)),
          entry("provider", List.of(Provider.class)),
          entry("staff", List.of(Staff.class)),
          entry("assignment", List.of(Assignment.class)),
          entry("enrolment", List.of(Enrolment.class)),
          entry("entry", List.of(BoardEntry.class)),
          entry("plan", List.of(Plan.class)),
          entry("goal", List.of(LifeGoal.class)),
          entry("sip", List.of(Sip.class)),
          entry("meeting", List.of(Meeting.class, PersonMeeting.class)),
          entry("invitee", List.of(Invitee.class)),
          entry("note", List.of(MinutesNote.class)),
          entry("decision", List.of(SharedDecision.class)),
          entry("member", List.of(NetworkMember.class)),
          entry("mandate", List.of(Mandate.class)),
          entry("ombudMandate", List.of(OmbudMandate.class)),
          entry("ombudAppointment", List.of(OmbudAppointment.class)),
          entry("child", List.of(Child.class)),
          entry("consent", List.of(Consent.class)),
          entry("link", List.of(PersonLink.class)),
          entry("code", List.of(LinkOffer.class)),
          entry("block", List.of(Block.class)),
          entry("handover", List.of(PersonHandover.class)),
          entry("appointment", List.of(Appointment.class)),
          entry("admission", List.of(Admission.class)),
          entry("status", List.of(LegalStatus.class)),
          entry("planning", List.of(DischargePlanning.class)),
          entry("task", List.of(Task.class)),
          entry("merge", List.of(Merge.class)),
          entry("named", List.of(NamedStaff.class)),
          entry("login", List.of(OwnLogin.class)),
          entry("withheld", List.of(Withheld.class)),
          entry("elsewhere", List.of(PlanElsewhere.class)),
          entry("answered", List.of(AnsweredForm.class)),
          entry("answers", List.of(AnsweredForm.class)),
          entry("score", List.of(InstrumentScore.class)),
          entry("fact", List.of(LifeFact.class)),
          entry("hold", List.of(LegalHold.class)),
          entry("party", List.of(SipParty.class)),
          entry("copy", List.of(ReceivedSip.class)),
          entry("sample", List.of(AuditSample.class)),
          entry("review", List.of(ProtectionReview.class)),
          entry("opening", List.of(EmergencyOpening.class)),
          entry("export", List.of(ProtectedExport.class)),
          entry("absence", List.of(Absence.class)),
          entry("watch", List.of(Watch.class)),
          entry("contact", List.of(Contact.class)),
          entry("coaching", List.of(Coaching.class)),
          entry("lift", List.of(BlockLift.class)));

  /** What is no id. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("model", "fact"),
          entry("version", "1"),
          entry("number", "1"),
          entry("delivery", "1"),
          entry("major", "2"),
          entry("from", "2"),
          entry("seq", "1"),
          entry("step", "scaleUp"),
          entry("duty", "CARE_CONTACT"),
          entry("type", "BOARD"),
          entry("planType", "CM_PLAN"),
          entry("rule", "coordinator"),
          entry("indicator", "board-share"),
          entry("item", "o4"),
          entry("instrument", "GAF"),
          entry("activity", "board"),
          entry("sign", "form-item-ticked"),
          entry("name", "page.css"));

  private Addresses() {}

  /** Whether a variable is an id, which may be somebody else's. */
  static boolean isId(String variable) {
    return !WORDS.containsKey(variable);
  }

  /** What can be looked up under a name in a body: a variable's, or who a colleague is there. */
  static @Nullable String named(String field, Map<Class<?>, String> ids) {
    List<Class<?>> kinds = KINDS.get(field);
    return kinds == null ? null : ids.get(kinds.get(0));
  }

  /** Every address of the way about some things, with nobody's id for what is not among them. */
  static List<String> of(Way way, Map<Class<?>, String> ids) {
    Map<String, Map<Class<?>, String>> each = new HashMap<>();
    way.variables().forEach(name -> each.put(name, ids));
    return of(way, each::get);
  }

  /** The same with each variable's ids taken from elsewhere. */
  static List<String> of(Way way, Ids ids) {
    List<String> addresses = List.of(way.path());
    for (String name : way.variables()) {
      List<String> filled = new ArrayList<>();
      for (String value : values(way, name, ids.of(name))) {
        addresses.forEach(address -> filled.add(address.replace("{" + name + "}", value)));
      }
      addresses = filled;
    }
    return addresses.stream().map(address -> address + way.query()).toList();
  }

  /** Whose ids a variable is filled with. */
  @FunctionalInterface
  interface Ids {
    Map<Class<?>, String> of(String variable);
  }

  private static List<String> values(Way way, String name, Map<Class<?>, String> ids) {
    if (way.path().endsWith("/since/{" + name + "}")) {
      return List.of("1");
    }
    if (way.path().startsWith("/units/{unit}/scores/{" + name + "}")) {
      return List.of("FACT-2017");
    }
    if (way.path().startsWith("/admin/plan-systems/")) {
      return List.of("CM_PLAN");
    }
    if (WORDS.containsKey(name)) {
      return List.of(WORDS.get(name));
    }
    return KINDS.getOrDefault(name, List.of(Void.class)).stream()
        .map(kind -> ids.getOrDefault(kind, nobodys(name, kind)))
        .toList();
  }

  /** Ids that nothing has, of every kind; the same each time. */
  static Map<Class<?>, String> nobodys() {
    Map<Class<?>, String> ids = new HashMap<>();
    KINDS.forEach((name, kinds) -> kinds.forEach(kind -> ids.put(kind, nobodys(name, kind))));
    return ids;
  }

  private static String nobodys(String name, Class<?> kind) {
    return UUID.nameUUIDFromBytes((name + kind).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  /** The kinds of things whose ids stand in some address. */
  static Set<Class<?>> kinds(Way way) {
    return way.variables().stream()
        .filter(Addresses::isId)
        .flatMap(name -> KINDS.getOrDefault(name, List.of(Void.class)).stream())
        .collect(Collectors.toSet());
  }

  /** The ids of a record's things, and of what its provider keeps beside. */
  static Map<Class<?>, String> of(WholeRecord record, Reviewed beside) {
    Map<Class<?>, String> ids = new HashMap<>();
    beside.things.forEach((kind, id) -> ids.put(kind, id.toString()));
    ids.putAll(of(record));
    return ids;
  }

  /** The ids of a record's things. */
  static Map<Class<?>, String> of(WholeRecord record) {
    Map<Class<?>, String> ids = new HashMap<>();
    for (Map.Entry<Class<?>, Id<?>> each : record.things.entrySet()) {
      ids.put(each.getKey(), each.getValue().toString());
    }
    ids.put(Provider.class, record.house.provider.id().toString());
    ids.put(Assignment.class, record.team.leader.assignments().get(0).id().toString());
    return ids;
  }

  /** The same, with what has come further in the place of what has only begun. */
  static Map<Class<?>, String> further(WholeRecord record) {
    Map<Class<?>, String> ids = new HashMap<>(of(record));
    record.settled.things.forEach((kind, id) -> ids.put(kind, id.toString()));
    return ids;
  }
}
