package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Coordinated;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Candidate;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * Who could coordinate persons, best first and with what speaks for each: for the lists of those
 * who wait, and as the evidence that is kept with a choice.
 */
final class CoordinatorRanks {
  private final Loads loads;
  private final Models models;

  CoordinatorRanks(Loads loads, Models models) {
    this.loads = loads;
    this.models = models;
  }

  /** Everything that the answer about one enrolment rests on. */
  static Reading read(Access access, EnrolmentRow row) {
    return read(access, row.enrolment().unit(), List.of(row));
  }

  /** The same for some enrolments of one unit, in a number of statements that no row adds to. */
  static Reading read(Access access, Id<Unit> unit, List<EnrolmentRow> rows) {
    List<Id<Person>> persons = rows.stream().map(row -> row.enrolment().person()).toList();
    Instant since = Days.start(access.today().minusDays(NextBest.CONTACT_DAYS));
    return new Reading(
        KeptCaseloads.read(access, unit),
        rows,
        persons.isEmpty()
            ? Map.of()
            : access.tx().contacts().since(access.provider(), persons, since),
        access.tx().caseloads().coordinated(access.provider(), persons).stream()
            .collect(groupingBy(Coordinated::person)),
        access
            .tx()
            .caseloads()
            .wishes(access.provider(), rows.stream().map(row -> row.enrolment().id()).toList()),
        access.now());
  }

  /** The answers; to be called with no store connection held. */
  List<CoordinatorWanted> judge(Reading reading, Named named, int candidates) {
    Map<String, ModelTeam> teams = new HashMap<>();
    List<CoordinatorWanted> wanted = new ArrayList<>();
    for (EnrolmentRow row : reading.rows()) {
      ModelTeam team = team(teams, reading, row.enrolment(), loads::weighToRead);
      Ranking ranking = ranking(reading, team, row.enrolment());
      wanted.add(wanted(reading, row, team, ranking.first(candidates), named, wanted.size() + 1));
    }
    return wanted;
  }

  private ModelTeam team(
      Map<String, ModelTeam> known, Reading reading, Enrolment enrolment, Weighing weighing) {
    return known.computeIfAbsent(
        enrolment.model() + "|" + enrolment.major(),
        key ->
            ModelTeam.of(
                enrolment.model(),
                reading.unit(),
                loads,
                open ->
                    weighing.weigh(
                        models.find(enrolment.model(), enrolment.major()),
                        open,
                        reading.unit().day(),
                        reading.unit().weights())));
  }

  private CoordinatorWanted wanted(
      Reading reading,
      EnrolmentRow row,
      ModelTeam team,
      List<Candidate> candidates,
      Named named,
      int place) {
    Enrolment enrolment = row.enrolment();
    Coordinator coordinator = enrolment.coordinator();
    return new CoordinatorWanted(
        enrolment.id(),
        enrolment.revision(),
        enrolment.person(),
        named.name(row.personName(), row.protection(), place),
        enrolment.unit(),
        enrolment.model(),
        enrolment.phaseLabel(),
        enrolment.lifecycle(),
        Days.of(enrolment.referredAt()),
        models
            .find(enrolment.model(), enrolment.major())
            .flatMap(running -> Deadlines.of(running, enrolment)),
        coordinator == null ? "" : coordinator.name(),
        Optional.ofNullable(reading.wishes().get(enrolment.id()))
            .filter(wish -> named == Named.PERSONS),
        team.why(row),
        candidates,
        false);
  }

  private Ranking ranking(Reading reading, ModelTeam team, Enrolment enrolment) {
    Coordinator coordinator = enrolment.coordinator();
    NextBest order =
        new NextBest(
            reading.wishes().get(enrolment.id()),
            reading.coordinated().getOrDefault(enrolment.person(), List.of()),
            reading.contacts().getOrDefault(enrolment.person(), List.of()),
            reading.now());
    Id<Staff> but = coordinator == null ? null : coordinator.staff();
    return new Ranking(order, order.ranked(team.others(enrolment, but)), team, enrolment);
  }

  /**
   * How the chosen one stood among those who could have been chosen, to be kept with the choice.
   *
   * @param reading of one enrolment
   */
  Map<String, String> evidence(Reading reading, Id<Staff> chosen) {
    Enrolment enrolment = reading.rows().get(0).enrolment();
    Ranking ranking =
        ranking(reading, team(new HashMap<>(), reading, enrolment, loads::weigh), enrolment);
    Map<String, String> evidence = new LinkedHashMap<>();
    for (int i = 0; i < ranking.figures().size(); i++) {
      CaseloadFigure figure = ranking.figures().get(i);
      if (chosen.equals(figure.staff())) {
        evidence.put("rank", (i + 1) + "/" + ranking.figures().size());
        evidence.put("perFteAfter", String.valueOf(figure.perFte()));
        evidence.put("persons", Integer.toString(figure.persons()));
        evidence.put("fte", figure.fte().toPlainString());
        evidence.put("level", figure.level().name());
        evidence.put("wished", Boolean.toString(ranking.order().isWished(figure)));
        evidence.put("coordinatedBefore", Boolean.toString(ranking.order().hasCoordinated(figure)));
        evidence.put("contactMinutes90", Integer.toString(ranking.order().minutes(figure)));
      }
    }
    return evidence;
  }

  /** Which models run here. */
  @FunctionalInterface
  interface Models {
    Optional<RunningModel> find(String model, int major);
  }

  /** Those who could, best first. */
  private record Ranking(
      NextBest order, List<CaseloadFigure> figures, ModelTeam team, Enrolment enrolment) {
    List<Candidate> first(int most) {
      List<CaseloadFigure> shown = figures.stream().limit(most).toList();
      List<Judged> verdicts = team.verdicts(enrolment, shown);
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < shown.size(); i++) {
        CaseloadFigure figure = shown.get(i);
        candidates.add(
            new Candidate(
                i + 1,
                figure,
                verdicts.get(i),
                order.isWished(figure),
                order.hasCoordinated(figure),
                order.minutes(figure)));
      }
      return candidates;
    }
  }

  /** How enrolments of one model are weighed. */
  private interface Weighing {
    Weighed weigh(
        Optional<RunningModel> running, List<Enrolment> enrolments, LocalDate day, UnitWeights own);
  }

  /** What was read about some enrolments of one unit. */
  record Reading(
      KeptCaseloads.Reading unit,
      List<EnrolmentRow> rows,
      Map<Id<Person>, List<Contact>> contacts,
      Map<Id<Person>, List<Coordinated>> coordinated,
      Map<Id<Enrolment>, CoordinatorWish> wishes,
      Instant now) {}
}
