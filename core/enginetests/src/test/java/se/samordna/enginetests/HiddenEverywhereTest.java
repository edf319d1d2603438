package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions;
import se.samordna.admission.LegalStatus;
import se.samordna.audit.AuditReviews;
import se.samordna.audit.AuditTrail;
import se.samordna.audit.PersonLogs;
import se.samordna.block.Blocks;
import se.samordna.care.CareParts;
import se.samordna.child.Children;
import se.samordna.consent.Consents;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Bases;
import se.samordna.coordination.Coordinations;
import se.samordna.daily.DailyLists;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.Discharges;
import se.samordna.engine.audit.KeptAuditTrail;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.life.KeptLifeFacts;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Caseloads;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Forms;
import se.samordna.handover.PersonHandovers;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFacts;
import se.samordna.link.PersonLinks;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meetings;
import se.samordna.meeting.WorkingNotes;
import se.samordna.merge.Merges;
import se.samordna.network.Networks;
import se.samordna.network.Representatives;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnLogins;
import se.samordna.own.WithheldItems;
import se.samordna.past.Past;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Persons;
import se.samordna.person.Protection;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.Plans;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedPersons;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.sip.Sip;
import se.samordna.sip.Sips;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;
import se.samordna.supervision.Coachings;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.task.Task;
import se.samordna.task.Tasks;

/**
 * Walks every method of every service that is about one person, or about something kept of one, and
 * asks it of somebody with protected identity as a colleague who is not named.
 */
class HiddenEverywhereTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final Map<Class<?>, Id<?>> things = new HashMap<>();
  private final Map<Class<?>, Object> services = new HashMap<>();
  private Caller colleague;
  private String last = "";
  private WholeRecord record;
  private Person elin;

  @BeforeEach
  void fill() {
    Instruments instruments = new KeptInstruments(house.work);
    LifeFacts lifeFacts = new KeptLifeFacts(house.work, house.gate);
    services.put(Persons.class, house.persons);
    services.put(CareParts.class, house.careParts);
    services.put(Networks.class, house.networks);
    services.put(Representatives.class, house.representatives);
    services.put(Children.class, house.children);
    services.put(Consents.class, house.consents);
    services.put(Blocks.class, house.blocks);
    services.put(PersonLinks.class, house.links);
    services.put(OwnLogins.class, house.ownLogins);
    services.put(WithheldItems.class, house.withheld);
    services.put(Plans.class, house.plans);
    services.put(Sips.class, house.sips);
    services.put(PersonMeetings.class, house.personMeetings);
    services.put(SharedDecisions.class, house.sharedDecisions);
    services.put(Discharges.class, house.discharges);
    services.put(PlanRecords.class, house.planRecords);
    services.put(CrisisPlanRecords.class, house.crisisPlanRecords);
    services.put(Contacts.class, house.contacts);
    services.put(Meetings.class, house.meetings);
    services.put(GroupSupervisions.class, house.supervisions);
    services.put(WorkingNotes.class, house.workingNotes);
    services.put(Admissions.class, house.admissions);
    services.put(Tasks.class, house.tasks);
    services.put(ProtectedPersons.class, house.protectedPersons);
    services.put(Enrolments.class, team.enrolments);
    services.put(Coordinations.class, team.coordinations);
    services.put(Bases.class, team.bases);
    services.put(PersonHandovers.class, team.personHandovers);
    services.put(Merges.class, team.merges);
    services.put(Boards.class, team.boards);
    services.put(DailyLists.class, team.dailyLists);
    services.put(Caseloads.class, team.caseloads);
    services.put(Past.class, team.past);
    services.put(Forms.class, team.forms);
    services.put(Instruments.class, instruments);
    services.put(LifeFacts.class, lifeFacts);
    services.put(PersonLogs.class, house.personLogs);
    services.put(
        AuditTrail.class,
        new KeptAuditTrail(
            house.work,
            () -> {
              throw new AssertionError("not asked");
            }));
    colleague = house.nurse();
    record =
        new WholeRecord(
            team,
            new PersonChange(
                "Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "070-174 06 06", "", ""),
            "200105032387");
    elin = record.person;
    things.putAll(record.things);
    things.put(
        ProtectedExport.class,
        house
            .protectedPersons
            .askExport(
                team.anna, elin.id(), new NewExport(ProtectedExport.What.LOG, "Hon ber om det."))
            .id());
  }

  @Test
  void every_way_to_a_protected_person_is_closed_to_an_unnamed_colleague() {
    List<String> open = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<Class<?>, Object> service : services.entrySet()) {
      for (Method method : service.getKey().getMethods()) {
        if (isAboutAPerson(method)) {
          asked++;
          String answer = ask(service.getValue(), method);
          if (!answer.equals("CM-5008")) {
            open.add(service.getKey().getSimpleName() + "." + method.getName() + ": " + answer);
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(asked).isGreaterThan(60);
    assertThat(house.log(elin.id()).subList(0, asked))
        .as("each refusal in the log")
        .allSatisfy(row -> assertThat(row.code()).isEqualTo("CM-5008"));
  }

  /**
   * What Elin has blocked is told to another unit by no service: neither a thing that is asked for,
   * nor in any list or file, where its id would stand. The log of accesses is no record.
   */
  @Test
  void nothing_that_is_blocked_is_told_by_any_service() {
    Unit south = record.beside("FACT Söder");
    colleague = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
    house.protectedPersons.name(
        team.leader, elin.id(), new ProtectedPersons.NewName(colleague.staff(), "Möter henne."));
    record.blocked(house.unit);
    Set<Class<?>> beside = Set.of(Blocks.class, AuditTrail.class, PersonLogs.class);
    List<String> told = new ArrayList<>();
    int closed = 0;
    int answered = 0;
    for (Map.Entry<Class<?>, Object> service : services.entrySet()) {
      for (Method method : service.getKey().getMethods()) {
        if (!beside.contains(service.getKey()) && isAboutAPerson(method)) {
          String name = service.getKey().getSimpleName() + "." + method.getName();
          String answer = ask(service.getValue(), method);
          closed += answer.equals("CM-5070") ? 1 : 0;
          answered += answer.equals("answered") ? 1 : 0;
          ofUnits().filter(id -> last.contains(id)).forEach(id -> told.add(name + ": " + last));
        }
      }
    }
    assertThat(told).isEmpty();
    assertThat(closed).isGreaterThan(35);
    assertThat(answered).isGreaterThan(15);
  }

  /** The ids of all that a unit writes in somebody's record, which nobody else has to know of. */
  private Stream<String> ofUnits() {
    return Stream.of(
            Plan.class,
            Sip.class,
            PersonMeeting.class,
            SharedDecision.class,
            PlanElsewhere.class,
            Enrolment.class,
            BoardEntry.class,
            Task.class,
            Admission.class,
            LegalStatus.class,
            DischargePlanning.class,
            LifeFact.class,
            InstrumentScore.class,
            AnsweredForm.class,
            Meeting.class,
            Contact.class,
            Appointment.class)
        .map(type -> things.get(type).toString());
  }

  @Test
  void no_content_of_any_service_is_open_to_whoever_reviews_accesses() {
    colleague = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    Set<String> told = Set.of("AuditTrail.ofPerson", "PersonLogs.of", "Past.rights");
    List<String> answered = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    for (Map.Entry<Class<?>, Object> service : services.entrySet()) {
      for (Method method : service.getKey().getMethods()) {
        if (isAboutAPerson(method)) {
          String name = service.getKey().getSimpleName() + "." + method.getName();
          String answer = ask(service.getValue(), method);
          if (answer.equals("answered")) {
            answered.add(name);
          } else if (!answer.equals("CM-5004")) {
            otherwise.add(name + ": " + answer);
          }
        }
      }
    }
    assertThat(answered).containsExactlyInAnyOrderElementsOf(told);
    assertThat(otherwise)
        .as("what is handed over of somebody protected leaves by two")
        .containsExactly("PersonLogs.whole: CM-5085");
  }

  /** Personal ombuds write nothing of anybody, by whichever service, and change no row of it. */
  @Test
  void nothing_is_written_by_a_unit_that_keeps_no_record() {
    Unit ombuds = house.unit("Personliga ombud");
    house.store.write(
        tx -> {
          tx.regimes().keepNone(house.provider.id(), ombuds.id());
          tx.careRelations()
              .open(
                  house.provider.id(), elin.id(), ombuds.id(), "registered", house.clock.instant());
          return elin;
        });
    colleague = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, ombuds);
    Set<String> mayChange = Set.of("person", "contact_path", "named_staff", "protected_export");
    Map<String, List<String>> before = Digests.of(house.store);
    int refused = 0;
    for (Map.Entry<Class<?>, Object> service : services.entrySet()) {
      for (Method method : service.getKey().getMethods()) {
        if (isAboutAPerson(method) && ask(service.getValue(), method).equals("CM-6020")) {
          refused++;
        }
      }
    }
    Map<String, List<String>> after = Digests.of(house.store);
    after.forEach(
        (table, rows) -> {
          if (!mayChange.contains(table)) {
            assertThat(rows).as(table).isEqualTo(before.get(table));
          }
        });
    assertThat(refused).isGreaterThan(50);
  }

  @Test
  void what_names_the_person_inside_its_wish_is_closed_too() {
    assertThat(Refused.by(() -> team.answer(colleague, elin, "cm-referral", FactTeam.referral())))
        .containsExactly("CM-5008");
  }

  /**
   * How a unit is staffed is about no person, whoever is not named may open, reviews of accesses
   * are for auditors alone, and mandates of ombuds are nothing that this team has ({@link
   * OmbudMandatesTest}).
   */
  @Test
  void every_service_that_is_about_a_person_is_walked() {
    Set<Class<?>> others =
        Set.of(
            Staffing.class,
            Coachings.class,
            EmergencyOpenings.class,
            AuditReviews.class,
            OmbudMandates.class);

    assertThat(
            new ClassFileImporter()
                .importPackagesOf(Id.class).stream()
                    .filter(JavaClass::isInterface)
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(service -> isAboutAPerson(service) && !others.contains(service)))
        .isSubsetOf(services.keySet());
  }

  @Test
  void every_kind_of_thing_that_a_method_asks_for_is_walked() {
    Set<Type> unknown = new HashSet<>();
    services.keySet().stream()
        .flatMap(service -> Arrays.stream(service.getMethods()))
        .flatMap(method -> ids(method))
        .filter(type -> !things.containsKey(type) && type != EmergencyOpening.class)
        .forEach(unknown::add);
    assertThat(unknown).isEmpty();
  }

  private static Stream<Type> ids(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == Id.class)
        .map(type -> type.getActualTypeArguments()[0]);
  }

  private static boolean isAboutAPerson(Class<?> service) {
    return Arrays.stream(service.getMethods()).anyMatch(HiddenEverywhereTest::isAboutAPerson);
  }

  private static boolean isAboutAPerson(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length > 1
        && parameters[0] == Caller.class
        && ids(method).anyMatch(type -> type != Unit.class && type != Staff.class);
  }

  private String ask(Object service, Method method) {
    Type[] types = method.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = argument(method.getParameterTypes()[i], types[i]);
    }
    try {
      last = "";
      last = String.valueOf(method.invoke(service, arguments));
      return "answered";
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Refusal refusal
          ? refusal.problems().get(0).code().id()
          : e.getCause().toString();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private @Nullable Object argument(Class<?> raw, Type type) {
    if (raw == Caller.class) {
      return colleague;
    }
    if (raw == Id.class && type instanceof ParameterizedType id) {
      return things.get((Class<?>) id.getActualTypeArguments()[0]);
    }
    if (raw == PageRequest.class) {
      return PageRequest.first(50);
    }
    if (raw == StepRequest.class) {
      return StepRequest.of("admit", StepInput.EMPTY);
    }
    if (raw == String.class) {
      return "fact";
    }
    if (raw == int.class) {
      return 1;
    }
    if (raw == boolean.class) {
      return false;
    }
    if (raw == List.class) {
      return List.of();
    }
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == Instant.class) {
      return house.clock.instant();
    }
    return raw == LocalDate.class ? TODAY : null;
  }
}
