package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.network.MemberScope;
import se.samordna.past.BoardThen;
import se.samordna.past.PersonThen;
import se.samordna.person.Person;

/**
 * How a team's persons stand, in lines that can be compared: {@link #now} from the services of the
 * present, {@link #then} from those of the past, and neither knows how the other finds out.
 */
record AsItStood(Map<String, String> lines) {
  AsItStood {
    lines = Map.copyOf(lines);
  }

  /** What the services of the present say. */
  static AsItStood now(RandomHistory history) {
    Map<String, String> lines = new TreeMap<>();
    FactTeam team = history.team;
    House house = team.house;
    for (Id<Enrolment> id : history.enrolments) {
      Enrolment one = team.enrolments.get(team.leader, id).enrolment();
      lines.put("enrolment " + id, enrolment(one));
    }
    team.boards.of(team.leader, house.unit.id()).columns().stream()
        .flatMap(column -> column.entries().stream())
        .forEach(entry -> lines.put("card " + entry.id(), card(entry)));
    caseloads(team.caseloads.of(team.leader, house.unit.id()), lines);
    for (Person person : history.persons) {
      Id<Person> of = person.id();
      house.plans.of(team.leader, of).stream()
          .filter(plan -> plan.endedAt() == null && plan.current() != null)
          .forEach(plan -> lines.put("plan " + plan.id(), "" + plan.current().number()));
      house
          .plans
          .crisisPlan(team.leader, of)
          .ifPresent(plan -> lines.put("crisis plan " + of, "" + plan.number()));
      house
          .sips
          .of(team.leader, of)
          .forEach(
              sip ->
                  lines.put(
                      "sip " + sip.id(),
                      sip.state() + " " + sip.current().map(one -> one.number()).orElse(0)));
      house.networks.of(team.leader, of).stream()
          .filter(member -> !member.status().isOver())
          .forEach(
              member ->
                  lines.put(
                      "member " + member.id(),
                      member.name()
                          + " "
                          + member.relation()
                          + " "
                          + member.closeness()
                          + " "
                          + member.status()
                          + " "
                          + scope(member.scope())));
    }
    history
        .readersNow()
        .forEach((person, readers) -> lines.put("readers " + person, sorted(readers)));
    return new AsItStood(lines);
  }

  /** What the past says of a moment. */
  static AsItStood then(RandomHistory history, java.time.Instant at) {
    Map<String, String> lines = new TreeMap<>();
    FactTeam team = history.team;
    BoardThen board = team.past.board(team.leader, team.house.unit.id(), at);
    board.cards().forEach(card -> lines.put("card " + card.entry(), card(card)));
    caseloads(team.past.caseload(team.leader, team.house.unit.id(), at), lines);
    for (Person person : history.persons) {
      Id<Person> of = person.id();
      PersonThen then = team.past.person(team.leader, of, at);
      then.enrolments().forEach(one -> lines.put("enrolment " + one.enrolment(), enrolment(one)));
      then.plans().forEach(plan -> lines.put("plan " + plan.plan(), "" + plan.version()));
      then.crisisPlan().ifPresent(plan -> lines.put("crisis plan " + of, "" + plan.version()));
      then.sips().forEach(sip -> lines.put("sip " + sip.sip(), sip.state() + " " + sip.version()));
      then.network()
          .forEach(
              member ->
                  lines.put(
                      "member " + member.member(),
                      member.name()
                          + " "
                          + member.relation()
                          + " "
                          + member.closeness()
                          + " "
                          + member.status()
                          + " "
                          + scope(member.scope())));
      lines.put(
          "readers " + of,
          sorted(
              team.past.rights(team.leader, of, at).readers().stream()
                  .map(reader -> reader.staff().toString())
                  .distinct()
                  .toList()));
    }
    return new AsItStood(lines);
  }

  private static String enrolment(Enrolment one) {
    Coordinator coordinator = one.coordinator();
    return one.lifecycle()
        + " "
        + one.phase()
        + " "
        + one.major()
        + " "
        + one.phaseSince()
        + " "
        + sorted(one.marks())
        + " "
        + (coordinator == null ? "" : coordinator.name());
  }

  private static String enrolment(PersonThen.EnrolmentThen one) {
    return one.lifecycle()
        + " "
        + one.phase()
        + " "
        + one.major()
        + " "
        + one.phaseSince()
        + " "
        + sorted(one.marks())
        + " "
        + one.coordinatorName();
  }

  private static String card(BoardEntry entry) {
    return entry.person()
        + " "
        + entry.openedAt()
        + " "
        + entry.reasons().stream()
            .filter(reason -> reason.to() == null)
            .map(reason -> reason.label().sv())
            .toList()
        + entry.cause()
        + "|"
        + entry.personsView()
        + "|"
        + entry.contactTarget()
        + "|"
        + entry.scaleDownWhen()
        + "|"
        + entry.coordinatorName();
  }

  private static String card(BoardThen.CardThen card) {
    return card.person()
        + " "
        + card.openedAt()
        + " "
        + card.reasons().stream().map(reason -> reason.sv()).toList()
        + card.cause()
        + "|"
        + card.personsView()
        + "|"
        + card.contactTarget()
        + "|"
        + card.scaleDownWhen()
        + "|"
        + card.coordinatorName();
  }

  private static void caseloads(List<UnitCaseload> loads, Map<String, String> lines) {
    for (UnitCaseload load : loads) {
      List<CaseloadFigure> figures = new ArrayList<>(load.coordinators());
      load.team().ifPresent(figures::add);
      load.boardShare().ifPresent(figures::add);
      lines.put("load " + load.model(), figures.toString());
      lines.put("waiting " + load.model(), rows(load.waiting()));
      lines.put("uncovered " + load.model(), rows(load.uncovered()));
    }
  }

  private static String rows(List<UnitCaseload.Row> rows) {
    return rows.stream()
        .map(row -> row.enrolment() + " " + row.coordinatorName() + " " + row.since())
        .toList()
        .toString();
  }

  private static String scope(MemberScope scope) {
    return scope.shared() + " " + scope.excluded() + " " + scope.minutes();
  }

  private static String sorted(java.util.Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /** How many of the enrolments stand in each part of their lives. */
  long standing(Lifecycle lifecycle) {
    return of("enrolment", lifecycle.name());
  }

  /** How many lines of something begin with a word. */
  long of(String what, String word) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().startsWith(what + " "))
        .filter(line -> line.getValue().startsWith(word + " "))
        .count();
  }

  /** How many lines are about something. */
  long about(String what) {
    return lines.keySet().stream().filter(line -> line.startsWith(what + " ")).count();
  }
}
