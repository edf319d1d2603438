package se.samordna.benchmarks.population;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Persons without end, made one at a time. Immutable; any person can be asked for at any time, in
 * any order and by many threads.
 *
 * <p>Rows of one person in one table come in the order of time. Means a person: 4.2 network
 * members, 2 plan versions with 2.8 goals and 5.2 interventions each, 4.3 forms, 85 contacts.
 */
public final class Population {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final long seed;
  private final LocalDate today;
  private final Profile profile;

  /**
   * @param today the day that everything is seen from, in Europe/Stockholm
   */
  public Population(long seed, LocalDate today, Profile profile) {
    this.seed = seed;
    this.today = today;
    this.profile = profile;
  }

  /** The number of persons; they are numbered from 0. */
  public int size() {
    return profile.persons();
  }

  /** The person at a place. */
  public PersonRow person(int person) {
    Draws draws = Draws.of(seed, Table.PERSON, person);
    String given = draws.oneOf(Words.GIVEN);
    String family = Words.familyName(draws);
    boolean isProtected = draws.chance(0.02);
    if (person < TestNumbers.SIZE) {
      TestNumbers.TestNumber number = TestNumbers.at(seed, person);
      return new PersonRow(
          person,
          draws.id(),
          number.digits(),
          number.samordningsnummer(),
          given,
          family,
          number.birthDate(),
          number.woman(),
          isProtected);
    }
    LocalDate birthDate = today.minusYears(18).minusDays(draws.below(24_000));
    return new PersonRow(
        person, draws.id(), null, false, given, family, birthDate, draws.chance(0.5), isProtected);
  }

  /** The person's enrolments: one, or two after each other in different models. */
  public List<EnrolmentRow> enrolments(int person) {
    Care care = care(person);
    Draws draws = Draws.of(seed, Table.CARE, person).at(1);
    List<EnrolmentRow> rows = new ArrayList<>();
    if (care.secondModel()) {
      CareModel[] models = CareModel.values();
      CareModel before = models[(care.model().ordinal() + 1) % models.length];
      int unit = care.unit() % before.units();
      LocalDate from = care.from().minusMonths(6L + draws.below(18));
      rows.add(new EnrolmentRow(person, draws.id(), before, unit, 0, 0, from, care.from(), false));
    }
    rows.add(
        new EnrolmentRow(
            person,
            draws.id(),
            care.model(),
            care.unit(),
            care.team(),
            care.worker(),
            care.from(),
            care.open() ? null : care.to(),
            care.onBoard()));
    return rows;
  }

  /** The person's network. Integrated psychiatry has a resource group always, the others often. */
  public List<MemberRow> members(int person) {
    Care care = care(person);
    Draws all = Draws.of(seed, Table.MEMBER, person);
    int count = all.geometric(3, 9, 1.3);
    boolean group = care.model() == CareModel.INTEGRATED_PSYCHIATRY || all.chance(0.3);
    return rows(
        count,
        ordinal -> {
          Draws draws = all.at(ordinal);
          return new MemberRow(
              person,
              ordinal,
              draws.id(),
              Words.fullName(draws),
              draws.oneOf(Words.RELATIONS),
              group && (ordinal == 0 || draws.chance(0.6)),
              care.from().plusDays(draws.below(60)));
        });
  }

  /** The versions of the person's plan, or only the current one. */
  public List<PlanRow> plans(int person) {
    Care care = care(person);
    int versions = versions(person);
    long days = Duration.between(care.from().atStartOfDay(), care.to().atStartOfDay()).toDays();
    return rows(
            versions,
            index -> {
              Draws draws = Draws.of(seed, Table.PLAN, person).at(index);
              LocalDate adopted = care.from().plusDays(days * index / versions);
              boolean current = index == versions - 1;
              return new PlanRow(
                  person,
                  index + 1,
                  draws.id(),
                  adopted,
                  current ? followUp(care, draws) : adopted.plusDays(180),
                  current);
            })
        .stream()
        .filter(plan -> plan.current() || !profile.currentPlanOnly())
        .toList();
  }

  private LocalDate followUp(Care care, Draws draws) {
    int days = 1 + draws.below(180);
    if (!care.open()) {
      return care.to();
    }
    return care.latePlan() ? today.minusDays(days) : today.plusDays(days);
  }

  /** The goals of the versions that are made. */
  public List<GoalRow> goals(int person) {
    List<GoalRow> goals = new ArrayList<>();
    for (PlanRow plan : plans(person)) {
      Draws all = Draws.of(seed, Table.GOAL, person).at(plan.version());
      int count = goalCount(person, plan.version());
      for (int ordinal = 0; ordinal < count; ordinal++) {
        Draws draws = all.at(ordinal);
        goals.add(
            new GoalRow(person, plan.version(), ordinal, draws.id(), draws.oneOf(Words.GOALS)));
      }
    }
    return goals;
  }

  /** The interventions of the versions that are made. */
  public List<InterventionRow> interventions(int person) {
    List<InterventionRow> interventions = new ArrayList<>();
    for (PlanRow plan : plans(person)) {
      Draws all = Draws.of(seed, Table.INTERVENTION, person).at(plan.version());
      int goals = goalCount(person, plan.version());
      int count = all.geometric(3, 12, 2.35);
      for (int ordinal = 0; ordinal < count; ordinal++) {
        Draws draws = all.at(ordinal);
        interventions.add(
            new InterventionRow(
                person,
                plan.version(),
                ordinal % goals,
                ordinal,
                draws.id(),
                draws.oneOf(Words.INTERVENTIONS),
                Words.fullName(draws),
                plan.followUp()));
      }
    }
    return interventions;
  }

  /** The forms that were filled in. */
  public List<AnswerRow> answers(int person) {
    Care care = care(person);
    Draws all = Draws.of(seed, Table.ANSWER, person);
    int count = all.geometric(2, 12, 2.45);
    long days = Duration.between(care.from().atStartOfDay(), care.to().atStartOfDay()).toDays();
    return rows(
        count,
        ordinal -> {
          Draws draws = all.at(ordinal);
          List<Integer> items =
              IntStream.range(0, 20 + draws.below(41)).mapToObj(item -> draws.below(5)).toList();
          return new AnswerRow(
              person, ordinal, draws.id(), care.from().plusDays(days * ordinal / count), items);
        });
  }

  /** The contacts, or the last ones only. */
  public List<ContactRow> contacts(int person) {
    Care care = care(person);
    int all = care.contacts();
    int first = profile.lastContacts() == 0 ? 0 : Math.max(0, all - profile.lastContacts());
    return IntStream.range(first, all).mapToObj(i -> contact(person, care, i)).toList();
  }

  private ContactRow contact(int person, Care care, int ordinal) {
    Draws draws = Draws.of(seed, Table.CONTACT, person).at(ordinal);
    long seconds =
        Duration.between(care.from().atStartOfDay(), care.to().atStartOfDay()).toSeconds();
    double when = (ordinal + draws.fraction()) / care.contacts();
    return new ContactRow(
        person,
        ordinal,
        draws.id(),
        care.from().atStartOfDay(STOCKHOLM).toInstant().plusSeconds((long) (seconds * when)),
        draws.oneOf(Words.PATHS),
        5 * (1 + draws.below(18)),
        draws.chance(0.88),
        Words.note(draws));
  }

  private Care care(int person) {
    return Care.of(seed, today, person);
  }

  private int versions(int person) {
    return Draws.of(seed, Table.PLAN, person).geometric(1, 6, 1.0);
  }

  private int goalCount(int person, int version) {
    return Draws.of(seed, Table.GOAL, person).at(version).geometric(2, 6, 0.8);
  }

  private static <T> List<T> rows(int count, IntFunction<T> row) {
    return IntStream.range(0, count).mapToObj(row).toList();
  }
}
