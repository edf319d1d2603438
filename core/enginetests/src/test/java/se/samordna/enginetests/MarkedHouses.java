package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.samordna.access.Caller;
import se.samordna.engine.store.Store;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.ProtectedPersons;
import se.samordna.store.AuditRows;
import se.samordna.store.Marks;
import se.samordna.store.OpenedStores;
import se.samordna.store.UndoneStore;

/**
 * Two providers that know everything of somebody each, and in ours two more: one who is protected,
 * and one who has blocked the team's writing for the unit beside it. Every text of each has a mark.
 */
final class MarkedHouses implements AutoCloseable {
  static final char OURS = 'A';
  static final char THEIRS = 'B';
  static final char HIDDEN = 'P';
  static final char BLOCKED = 'K';
  static final String THEIR_NUMBER = "8805172387";
  static final String HIDDEN_NUMBER = "0105032387";

  private final OpenedStores.Opened opened = OpenedStores.fresh(OpenedStores.Kind.H2);
  private final UndoneStore undone = new UndoneStore(opened.store());
  private @Nullable FilledForms filled;
  private final Marks marks = new Marks(opened.store());
  final FailingTrail trail = new FailingTrail(undone);
  final Store store = trail;
  final HeardCalls calls = new HeardCalls(store);
  final FactTeam team;
  final House house;
  final WholeHouse whole;
  final WholeRecord hidden;
  final WholeRecord blocked;
  final WholeRecord ours;
  final WholeRecord theirs;
  final Reviewed oursBeside;
  final Reviewed theirsBeside;
  final List<String> marked;
  final Map<String, String> columns;

  /** Those who read of ours: the team, and whoever administers and reviews. */
  final List<Visitor> colleagues = new ArrayList<>();

  /** Those of our provider who may not know anything of the protected person. */
  final List<Visitor> unnamed = new ArrayList<>();

  /** Somebody of the unit for which the team's writing is blocked. */
  final Visitor beside;

  /** A person of ours by their own login. */
  final Visitor own;

  MarkedHouses() {
    house = new House(store);
    team = new FactTeam(house);
    hidden = record(team, "Elin", Protection.SECRECY_MARKING, "200105032387");
    house.protectedPersons.name(
        team.leader,
        hidden.person.id(),
        new ProtectedPersons.NewName(team.psychiatrist.staff(), "Möter henne."));
    mark(hidden, HIDDEN);
    blocked = record(team, "Birger", Protection.NONE, "199305022395");
    Unit south = blocked.beside("FACT Bredvid");
    blocked.blocked(house.unit);
    mark(blocked, BLOCKED);
    ours = record(team, "Alma", Protection.NONE, "199005092383");
    ours.things.put(Meeting.class, ours.meets());
    oursBeside = new Reviewed(team);
    FactTeam other = new FactTeam(new House(store), team.models);
    theirs = record(other, "Berit", Protection.NONE, "198805172387");
    theirsBeside = new Reviewed(other);
    marked = mark(ours, OURS);
    mark(theirs, THEIRS);
    columns = marks.columns();
    whole = new WholeHouse(team, calls::of);
    colleagues.add(whole.visitor("nurse", team.anna));
    colleagues.add(whole.visitor("leader", team.leader));
    colleagues.add(visitor(Role.UNIT_MANAGER));
    colleagues.add(visitor(Role.ADMIN));
    colleagues.add(visitor(Role.AUDITOR));
    unnamed.addAll(colleagues.subList(2, 5));
    unnamed.add(whole.visitor("unnamed", house.nurse()));
    Caller nurse = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
    beside = whole.visitor("beside", nurse);
    unnamed.add(beside);
    own = whole.visitor("person", team.anna, ours.person);
  }

  private static WholeRecord record(
      FactTeam team, String name, Protection protection, String number) {
    return new WholeRecord(
            team,
            new PersonChange(name, "Hemlund", "", null, protection, "070-174 06 06", "", ""),
            number)
        .told();
  }

  private List<String> mark(WholeRecord record, char whose) {
    return marks.mark(
        record.house.provider.id(), whose, WholeRecord.KEPT, whose == OURS || whose == THEIRS);
  }

  private Visitor visitor(Role role) {
    return whole.visitor(role.name(), house.staff(role, Profession.ADMINISTRATIVE));
  }

  /** The ids of what our provider has of somebody, and beside. */
  Map<Class<?>, String> oursIds() {
    return Addresses.of(ours, oursBeside);
  }

  /** The same of the other provider. */
  Map<Class<?>, String> theirsIds() {
    return Addresses.of(theirs, theirsBeside);
  }

  /** What is answered; nothing of it stays. */
  InProcess.Reply ask(Visitor visitor, Way way, String address, String body) {
    return ask(visitor, way, address, body, (reply, before) -> reply);
  }

  /**
   * The same, looked at before it is undone.
   *
   * @param look may read in the store what the request has written, and is told which row of the
   *     trail was the newest before
   */
  <T> T ask(
      Visitor visitor,
      Way way,
      String address,
      String body,
      BiFunction<InProcess.Reply, Long, T> look) {
    return undone.undone(
        () -> {
          long before = AuditRows.newest(undone);
          return look.apply(whole.ask(visitor, way, address, body), before);
        });
  }

  /** The rows that a request has changed, while it is looked at. */
  List<String> changed(Map<String, List<String>> were) {
    return undone.changed(were);
  }

  /** What is sent some way: about things of ours, where it names any. */
  String body(Way way) {
    if (way.reads()) {
      return "";
    }
    return way.page()
        ? forms().body(way)
        : Bodies.with(Bodies.plain(whole.rest.body(way.id(), 1)), false, oursIds());
  }

  /** The forms that stand on the pages of our provider, filled in. */
  FilledForms forms() {
    FilledForms forms = filled;
    if (forms == null) {
      forms = new FilledForms(whole.ways(), house.today().toString());
      for (Visitor visitor : readers()) {
        for (Way way : whole.ways()) {
          if (way.page() && way.reads() && way.own() == visitor.own()) {
            for (String address : Addresses.of(way, oursIds())) {
              forms.take(ask(visitor, way, address, ""));
            }
          }
        }
      }
      filled = forms;
    }
    return forms;
  }

  /** Those who see a form of every kind, between them. */
  private List<Visitor> readers() {
    return List.of(colleagues.get(1), colleagues.get(3), colleagues.get(4), own);
  }

  @Override
  public void close() {
    whole.close();
    opened.close();
  }
}
