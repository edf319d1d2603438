package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.access.Caller;
import se.samordna.engine.store.Store;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.Marks;
import se.samordna.store.OpenedStores;

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
  final Store store;
  final FactTeam team;
  final House house;
  final WholeHouse whole;
  final WholeRecord hidden;
  final WholeRecord blocked;
  final WholeRecord ours;
  final WholeRecord theirs;
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
    this(store -> store);
  }

  /**
   * @param between what stands between the services and the store
   */
  MarkedHouses(java.util.function.UnaryOperator<Store> between) {
    store = between.apply(opened.store());
    house = new House(store);
    team = new FactTeam(house);
    hidden = record(team, "Elin", Protection.SECRECY_MARKING, "200105032387");
    mark(hidden, HIDDEN);
    blocked = record(team, "Birger", Protection.NONE, "199305022395");
    Unit south = blocked.beside("FACT Bredvid");
    blocked.blocked(house.unit);
    mark(blocked, BLOCKED);
    ours = record(team, "Alma", Protection.NONE, "199005092383");
    FactTeam other = new FactTeam(new House(store), team.models);
    theirs = record(other, "Berit", Protection.NONE, "198805172387");
    marked = mark(ours, OURS);
    mark(theirs, THEIRS);
    columns = Marks.columns(opened.store());
    whole = new WholeHouse(team);
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
    return Marks.mark(
        opened.store(),
        record.house.provider.id(),
        whose,
        WholeRecord.KEPT,
        whose == OURS || whose == THEIRS);
  }

  private Visitor visitor(Role role) {
    return whole.visitor(role.name(), house.staff(role, Profession.ADMINISTRATIVE));
  }

  @Override
  public void close() {
    whole.close();
    opened.close();
  }
}
