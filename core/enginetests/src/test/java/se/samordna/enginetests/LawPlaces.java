package se.samordna.enginetests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.engine.store.CareRelationStore;
import se.samordna.engine.store.ProtectionStore;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.Tx;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.network.Said;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.reference.Asking;

/** A provider for every law, with somebody of every role who asks, and persons as a cell says. */
final class LawPlaces {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  /** A provider with a unit that asks and one that has written. */
  record Place(Provider provider, Unit asking, Unit writing, Map<Role, Caller> staff) {}

  private final House house;
  private final Instant now;
  private final Unit elsewhere;
  private final Map<Asking.Regime, Map<Role, Visitor>> visitors =
      new EnumMap<>(Asking.Regime.class);
  final Map<Asking.Regime, Place> places = new EnumMap<>(Asking.Regime.class);

  LawPlaces(House house) {
    this.house = house;
    now = house.clock.instant();
    elsewhere = new House(house.store).unit;
    for (Asking.Regime regime : Asking.Regime.values()) {
      places.put(regime, place(regime));
    }
  }

  /** Somebody of a role who asks under a law, with a session of theirs. */
  Visitor visitor(WholeHouse whole, Asking.Regime regime, Role role) {
    return visitors
        .computeIfAbsent(regime, key -> new HashMap<>())
        .computeIfAbsent(
            role, key -> whole.visitor(role.toString(), places.get(regime).staff().get(role)));
  }

  private Place place(Asking.Regime regime) {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "P " + regime, Principal.Kind.REGION);
    Provider provider =
        house.organisations.addProvider(
            house.operator,
            principal.id(),
            "V " + regime,
            regime == Asking.Regime.HSL ? Provider.Kind.HEALTH_CARE : Provider.Kind.SOCIAL_CARE);
    Unit asking = house.organisations.addUnit(house.operator, provider.id(), "Frågar", null);
    Unit writing = house.organisations.addUnit(house.operator, provider.id(), "Skriver", null);
    if (regime == Asking.Regime.LSS || regime == Asking.Regime.PO_NO_RECORD) {
      house.organisations.setRegime(
          house.operator, asking.id(), LegalRegime.valueOf(regime.name()), house.today());
    }
    Map<Role, Caller> staff = new HashMap<>();
    for (Object role : LawCell.DIMENSIONS.get(1)) {
      staff.put((Role) role, house.staff((Role) role, Profession.NURSE, asking));
    }
    return new Place(provider, asking, writing, staff);
  }

  /** The person of a cell, and a plan that the writing unit has written. */
  void write(Tx tx, LawCell cell, Id<Person> person, Id<Plan> plan) {
    Place place = places.get(cell.regime());
    Id<Provider> provider = cell.theirs() ? elsewhere.provider() : place.provider().id();
    Unit writing = cell.theirs() ? elsewhere : place.writing();
    boolean hides = cell.identity() != Asking.Identity.ORDINARY;
    tx.persons()
        .add(
            new Person(
                person,
                provider,
                1,
                "Alma",
                "Exempel",
                "",
                null,
                List.of(),
                hides ? Protection.SECRECY_MARKING : Protection.NONE,
                "",
                "",
                ""));
    relate(tx, provider, person, writing);
    tx.plans()
        .add(
            provider,
            new Plan(
                plan, person, PlanType.CM_PLAN, 1, PlanContent.EMPTY, null, List.of(), now, null));
    tx.regimes()
        .written(
            provider,
            List.of(person),
            new RegimeStore.Entry(
                writing.id(), Action.PLAN_CHANGE.name(), "plan", plan.value(), now));
    if (!cell.theirs()) {
      stand(tx, cell, person);
    }
  }

  /** The unit that asks takes part in the care, or did. */
  void relate(Tx tx, Place place, Id<Person> person, Asking.Relation relation) {
    if (relation != Asking.Relation.NONE) {
      relate(tx, place.provider().id(), person, place.asking());
    }
    if (relation == Asking.Relation.PAST_UNIT) {
      tx.careRelations()
          .endAll(
              place.provider().id(),
              person,
              place.asking().id(),
              new CareRelationStore.Ended(null, "CLOSED", now.minusSeconds(60)));
    }
  }

  private void relate(Tx tx, Id<Provider> provider, Id<Person> person, Unit unit) {
    tx.careRelations()
        .open(provider, person, unit.id(), "registered", now.minus(Duration.ofDays(9)));
  }

  private void stand(Tx tx, LawCell cell, Id<Person> person) {
    Place place = places.get(cell.regime());
    Id<Provider> provider = place.provider().id();
    Id<Staff> who = place.staff().get(cell.role()).staff();
    relate(tx, place, person, cell.relation());
    if (cell.identity() == Asking.Identity.NAMED) {
      tx.protections()
          .name(provider, new ProtectionStore.Named(Id.next(), person, who, "Möter", who, now));
    }
    if (cell.identity() == Asking.Identity.EMERGENCY) {
      tx.protections()
          .open(
              provider,
              new ProtectionStore.Opened(
                  Id.next(),
                  person,
                  who,
                  place.asking().id(),
                  "Det är bråttom nu",
                  now.minusSeconds(60),
                  now.plus(Duration.ofHours(3)),
                  false));
    }
    if (cell.block() != Asking.Block.NONE) {
      block(tx, cell, person, who);
    }
  }

  private void block(Tx tx, LawCell cell, Id<Person> person, Id<Staff> by) {
    Place place = places.get(cell.regime());
    Id<Provider> provider = place.provider().id();
    Said said = Said.byPerson(LONG_AGO, Said.Way.PHONE);
    Id<Block> block = Id.next();
    tx.blocks()
        .lay(
            provider,
            new Block(
                block,
                person,
                place.writing().id(),
                "",
                said,
                by,
                now.minusSeconds(60),
                null,
                List.of()));
    if (cell.block() == Asking.Block.LIFTED) {
      tx.blocks()
          .lift(
              provider,
              block,
              new BlockLift(
                  Id.next(),
                  place.asking().id(),
                  "",
                  said,
                  by,
                  now.minusSeconds(30),
                  now.plusSeconds(3600)));
    }
  }
}
