package se.samordna.engine.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.consent.Consent;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.DutyLight;
import se.samordna.enrolment.DutyLight.Duty;
import se.samordna.enrolment.DutyLight.State;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.network.NetworkMember;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.text.DateWords;
import se.samordna.text.Text;

/**
 * The eight duties that are the same in all models (sources.md, duties). One that is missing is
 * late 30 days after the support began and very late after 90.
 */
final class Duties {
  private static final int LATE = 30;
  private static final int VERY_LATE = 90;
  private static final String MAPPING = "mapping";
  private static final Text NOTHING = new Text("", "");
  private static final Text NOT_YET = new Text("Inte på plats", "Not in place");

  private final LocalDate today;
  private final Known known;
  private final List<Enrolment> open;

  private Duties(LocalDate today, Known known, List<Enrolment> open) {
    this.today = today;
    this.known = known;
    this.open = open;
  }

  /** How the duties stand; nothing when the person has no open enrolment. */
  static List<DutyLight> of(LocalDate today, Known known) {
    List<Enrolment> open =
        known.enrolments().stream()
            .map(EnrolmentView::enrolment)
            .filter(enrolment -> !enrolment.isClosed())
            .toList();
    return open.isEmpty() ? List.of() : new Duties(today, known, open).lights();
  }

  private List<DutyLight> lights() {
    return List.of(
        coordinator(),
        mapping(),
        goals(),
        interventions(),
        followUp(),
        crisisPlan(),
        consent(),
        network());
  }

  private DutyLight coordinator() {
    if (known.undecided().size() > 1) {
      String names = String.join(", ", known.undecided());
      return half(Duty.COORDINATOR, new Text(names, names));
    }
    return open.stream()
        .map(Enrolment::coordinator)
        .filter(Objects::nonNull)
        .map(Coordinator::name)
        .findFirst()
        .map(name -> full(Duty.COORDINATOR, new Text(name, name)))
        .orElseGet(() -> missing(Duty.COORDINATOR));
  }

  /** A form counts as the mapping when the last part of its address says so. */
  private DutyLight mapping() {
    return known.forms().stream()
        .filter(form -> lastPart(form.canonical().url()).contains(MAPPING))
        .max(Comparator.comparing(Kept::savedAt))
        .map(form -> full(Duty.MAPPING, day(SamordnaClock.day(form.savedAt()))))
        .orElseGet(() -> missing(Duty.MAPPING));
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private DutyLight goals() {
    long adopted =
        known.plans().stream()
            .filter(plan -> plan.endedAt() == null && plan.current() != null)
            .mapToLong(plan -> Objects.requireNonNull(plan.current()).content().goals().size())
            .sum();
    if (adopted > 0) {
      return full(Duty.GOALS, new Text(adopted + " mål", adopted + " goals"));
    }
    boolean drafted =
        known.plans().stream()
            .anyMatch(plan -> plan.endedAt() == null && !plan.content().goals().isEmpty());
    return drafted
        ? half(Duty.GOALS, new Text("Utkast, inte fastställt", "Draft, not adopted"))
        : missing(Duty.GOALS);
  }

  private DutyLight interventions() {
    List<Intervention> going = going();
    long whole = going.stream().filter(Intervention::canBeActive).count();
    if (going.isEmpty()) {
      return missing(Duty.INTERVENTIONS);
    }
    Text fact =
        new Text(
            whole + " av " + going.size() + " med utförare och dag",
            whole + " of " + going.size() + " with performer and day");
    return whole == going.size() ? full(Duty.INTERVENTIONS, fact) : half(Duty.INTERVENTIONS, fact);
  }

  private DutyLight followUp() {
    List<LocalDate> days =
        Stream.concat(
                going().stream().map(Intervention::followUp).filter(Objects::nonNull),
                yearlyReviews())
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return missing(Duty.FOLLOW_UP);
    }
    LocalDate next = days.get(0);
    return next.isBefore(today)
        ? half(Duty.FOLLOW_UP, on("Skulle ha följts upp", "Should have been followed up", next))
        : full(Duty.FOLLOW_UP, day(next));
  }

  /** An individual plan by LSS is reviewed within a year (LSS 10 §). */
  private Stream<LocalDate> yearlyReviews() {
    return known.plans().stream()
        .filter(plan -> plan.type() == PlanType.LSS_PLAN && plan.endedAt() == null)
        .map(Plan::current)
        .filter(Objects::nonNull)
        .map(version -> SamordnaClock.day(version.adoptedAt()).plusYears(1));
  }

  private List<Intervention> going() {
    return known.plans().stream()
        .filter(plan -> plan.endedAt() == null)
        .map(Plan::current)
        .filter(Objects::nonNull)
        .flatMap(version -> version.content().interventions().stream())
        .filter(
            one ->
                one.status() == Intervention.Status.ACTIVE
                    || one.status() == Intervention.Status.PROPOSED)
        .toList();
  }

  /** A no is known as much as a plan, until the day on which the person is to be asked again. */
  private DutyLight crisisPlan() {
    Optional<LocalDate> reviewBy = known.crisisPlan().map(CrisisPlan::reviewBy);
    if (reviewBy.isPresent() && !reviewBy.get().isBefore(today)) {
      return full(Duty.CRISIS_PLAN, on("Ses över", "To be reviewed", reviewBy.get()));
    }
    if (known.declined().isPresent()) {
      return declined(known.declined().get());
    }
    return reviewBy
        .map(day -> half(Duty.CRISIS_PLAN, on("Skulle ha setts över", "Review was due", day)))
        .orElseGet(() -> missing(Duty.CRISIS_PLAN));
  }

  private DutyLight declined(CrisisPlanDecline decline) {
    LocalDate askBy = decline.askBy();
    return askBy.isBefore(today)
        ? new DutyLight(
            Duty.CRISIS_PLAN,
            State.HALF,
            on("Tackade nej, skulle ha frågats igen", "Declined, should have been asked", askBy),
            new Text("Fråga igen om krisplanen.", "Ask about the crisis plan again."))
        : full(
            Duty.CRISIS_PLAN,
            on("Tackade nej, fråga igen senast", "Declined, ask again by", askBy));
  }

  /** A no is known as much as a yes; what has run out must be asked for anew. */
  private DutyLight consent() {
    long yes = consents(Consent.Status.ACTIVE);
    long no = consents(Consent.Status.REFUSED);
    if (yes + no > 0) {
      return full(Duty.CONSENT, new Text(yes + " ja, " + no + " nej", yes + " yes, " + no + " no"));
    }
    return known.consents().isEmpty()
        ? missing(Duty.CONSENT)
        : half(Duty.CONSENT, new Text("Inget som gäller nu", "None that holds now"));
  }

  private long consents(Consent.Status status) {
    return known.consents().stream().filter(one -> one.status() == status).count();
  }

  private DutyLight network() {
    long members = known.network().stream().filter(member -> !member.status().isOver()).count();
    return members == 0
        ? missing(Duty.NETWORK)
        : full(Duty.NETWORK, new Text(members + " i nätverket", members + " in the network"));
  }

  private static DutyLight full(Duty duty, Text fact) {
    return new DutyLight(duty, State.FULL, fact, NOTHING);
  }

  private static DutyLight half(Duty duty, Text fact) {
    return new DutyLight(duty, State.HALF, fact, whole(duty));
  }

  private DutyLight missing(Duty duty) {
    return new DutyLight(duty, lateness(), NOT_YET, begin(duty));
  }

  /** What puts a duty in place that nobody has begun with. */
  private static Text begin(Duty duty) {
    return switch (duty) {
      case COORDINATOR ->
          new Text("Ta steget som väljer samordnare.", "Take the step that chooses a coordinator.");
      case MAPPING -> new Text("Gör kartläggningen med personen.", "Do the mapping together.");
      case GOALS ->
          new Text("Skriv minst ett mål med personens ord.", "Write a goal in the person’s words.");
      case INTERVENTIONS ->
          new Text("Skriv vad som ska göras för målen.", "Write what is to be done for the goals.");
      case FOLLOW_UP -> new Text("Sätt en dag för uppföljning.", "Settle a day for the follow-up.");
      case CRISIS_PLAN ->
          new Text("Skriv krisplanen med personen.", "Write the crisis plan with the person.");
      case CONSENT ->
          new Text("Fråga vad personen säger ja och nej till.", "Ask what the person agrees to.");
      case NETWORK ->
          new Text("Fråga vilka som är viktiga.", "Ask who is important to the person.");
    };
  }

  /** What puts a duty in place that is begun. */
  private static Text whole(Duty duty) {
    return switch (duty) {
      case GOALS -> new Text("Fastställ planen.", "Adopt the plan.");
      case INTERVENTIONS ->
          new Text(
              "Ge varje insats utförare och uppföljning.",
              "Give each intervention a performer and a follow-up.");
      case FOLLOW_UP ->
          new Text("Följ upp, och sätt nästa dag.", "Follow up, and settle the next day.");
      case CRISIS_PLAN -> new Text("Se över krisplanen.", "Review the crisis plan.");
      case COORDINATOR ->
          new Text(
              "Flera samordnar: avgör vem som håller ihop.",
              "Several coordinate: settle who keeps it together.");
      case MAPPING, CONSENT, NETWORK -> begin(duty);
    };
  }

  private State lateness() {
    Optional<LocalDate> since =
        open.stream()
            .map(Enrolment::activeSince)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .map(SamordnaClock::day);
    long days = since.map(start -> ChronoUnit.DAYS.between(start, today)).orElse(0L);
    if (days > VERY_LATE) {
      return State.VERY_LATE;
    }
    return days > LATE ? State.LATE : State.MISSING;
  }

  private static Text day(LocalDate day) {
    return DateWords.dated(day);
  }

  private static Text on(String sv, String en, LocalDate day) {
    Text dated = DateWords.dated(day);
    return new Text(sv + " " + dated.sv(), en + " " + dated.en());
  }

  /**
   * What the duties are judged by.
   *
   * @param undecided those who coordinate, when they are several and nobody has decided who leads
   */
  record Known(
      List<EnrolmentView> enrolments,
      List<Kept> forms,
      List<Plan> plans,
      Optional<CrisisPlan> crisisPlan,
      Optional<CrisisPlanDecline> declined,
      List<NetworkMember> network,
      List<Consent> consents,
      List<String> undecided) {}
}
