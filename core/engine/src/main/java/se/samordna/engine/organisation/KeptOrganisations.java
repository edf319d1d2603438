package se.samordna.engine.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.check.Checks;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.protection.HiddenNames;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.Store;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;
import se.samordna.protection.ProtectedStaff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The organisation, kept in the store. Reading it leaves no audit row: it is no person's data. */
@Component(service = Organisations.class)
public final class KeptOrganisations implements Organisations {
  private final Store store;
  private final Administration administration;
  private final UnitRegimes regimes;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptOrganisations(
      @Reference Store store,
      @Reference Administration administration,
      @Reference ModelRegistry models) {
    this.store = store;
    this.administration = administration;
    this.regimes = new UnitRegimes(store, administration, models);
  }

  @Override
  public Principal addPrincipal(Actor actor, String name, Principal.Kind kind) {
    Principal principal = new Principal(Id.next(), name(name), kind);
    return administration.change(
        operator(actor),
        Action.ORGANISATION_CHANGE,
        "principal",
        change -> {
          change.tx().organisations().add(principal);
          return principal;
        });
  }

  @Override
  public Provider addProvider(
      Actor actor, Id<Principal> principal, String name, Provider.Kind kind) {
    Provider provider = new Provider(Id.next(), principal, name(name), kind);
    return administration.change(
        operator(actor),
        Action.ORGANISATION_CHANGE,
        "provider",
        change -> {
          if (!change.tx().organisations().has(principal)) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          change.tx().organisations().add(provider);
          return provider;
        });
  }

  @Override
  public List<Provider> providers(Actor actor) {
    if (actor instanceof Caller caller) {
      return store.read(
          tx -> tx.organisations().provider(caller.provider()).map(List::of).orElse(List.of()));
    }
    return store.read(tx -> tx.organisations().providers());
  }

  @Override
  public Unit addUnit(Actor actor, Id<Provider> provider, String name, @Nullable String hsaId) {
    Checks checks = new Checks();
    String checkedName = checks.required("/name", name, Checks.NAME);
    String checkedHsaId = hsaId(checks, hsaId);
    checks.done();
    Unit unit = new Unit(Id.next(), provider, checkedName, checkedHsaId);
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        "unit",
        change -> {
          known(change.tx().organisations(), provider);
          change.tx().organisations().add(unit);
          return unit;
        });
  }

  @Override
  public List<Unit> units(Actor actor, Id<Provider> provider) {
    if (actor instanceof Caller caller && !caller.provider().equals(provider)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return store.read(tx -> tx.organisations().units(provider));
  }

  @Override
  public List<UnitRegime> regimes(Actor actor, Id<Unit> unit) {
    return regimes.of(actor, unit);
  }

  @Override
  public UnitRegime setRegime(Actor actor, Id<Unit> unit, LegalRegime regime, LocalDate from) {
    return regimes.set(actor, unit, regime, from);
  }

  @Override
  public Set<Id<Unit>> withoutRecord(Caller caller) {
    return store.read(tx -> tx.regimes().withoutRecord(caller.provider(), caller.units()));
  }

  @Override
  public Staff addStaff(Actor actor, NewStaff staff) {
    Checks checks = new Checks();
    Staff added = member(checks, staff);
    checks.done();
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        staff.provider(),
        "staff",
        change -> {
          known(change.tx().organisations(), staff.provider());
          return kept(change, added);
        });
  }

  @Override
  public StaffAtUnit employ(Actor actor, NewStaff staff, NewPost post) {
    Checks checks = new Checks();
    Staff member = member(checks, staff);
    check(checks, post);
    checks.done();
    Assignment first = assignment(member.id(), post);
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        staff.provider(),
        "staff",
        change -> {
          OrganisationStore organisations = change.tx().organisations();
          if (organisations.unit(staff.provider(), post.unit()).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          Staff shown = kept(change, member);
          organisations.add(staff.provider(), first);
          return new StaffAtUnit(shown, first, false);
        });
  }

  @Override
  public List<StaffAtUnit> staff(Caller caller, Id<Unit> unit, LocalDate day) {
    return store.read(
        tx -> {
          if (tx.organisations().unit(caller.provider(), unit).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          return tx.organisations().staffAt(caller.provider(), unit, day);
        });
  }

  @Override
  public Assignment assign(Actor actor, NewAssignment wanted) {
    Checks checks = new Checks();
    check(checks, wanted.post());
    checks.done();
    Assignment assignment = assignment(wanted.staff(), wanted.post());
    Id<Provider> provider = administration.providerOf(actor, wanted.staff());
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        "assignment",
        change -> {
          OrganisationStore organisations = change.tx().organisations();
          if (organisations.staff(provider, wanted.staff()).isEmpty()
              || organisations.unit(provider, wanted.unit()).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          organisations.add(provider, assignment);
          return assignment;
        });
  }

  @Override
  public void endAssignment(Actor actor, Id<Assignment> assignment, LocalDate lastDay) {
    OrganisationStore.Held held =
        store
            .read(tx -> tx.organisations().assignment(assignment))
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        held.provider(),
        "assignment",
        change -> {
          Checks checks = new Checks();
          checks.notBefore("/to", lastDay, held.assignment().from());
          checks.done();
          change.tx().organisations().end(assignment, lastDay);
          return assignment;
        });
  }

  @Override
  public Absence addAbsence(Actor actor, Id<Staff> staff, LocalDate from, @Nullable LocalDate to) {
    Checks checks = new Checks();
    checks.plausible("/from", from);
    checks.notBefore("/to", to, from);
    checks.done();
    Absence absence = new Absence(Id.next(), staff, from, to, null);
    Id<Provider> provider = administration.providerOf(actor, staff);
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        "absence",
        change -> {
          if (change.tx().organisations().staff(provider, staff).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          change.tx().organisations().add(provider, absence);
          return absence;
        });
  }

  /** The new member as everybody sees them. */
  private static Staff kept(Change change, Staff member) {
    OrganisationStore organisations = change.tx().organisations();
    organisations.add(member);
    if (!member.protectedIdentity()) {
      return member;
    }
    HiddenNames.hide(change.tx(), member, ProtectedStaff.COLLEAGUE, change.now());
    return organisations.staff(member.provider(), member.id()).orElseThrow();
  }

  private static Staff member(Checks checks, NewStaff staff) {
    return new Staff(
        Id.next(),
        staff.provider(),
        checks.required("/givenName", staff.givenName(), Checks.NAME),
        checks.required("/familyName", staff.familyName(), Checks.NAME),
        hsaId(checks, staff.hsaId()),
        staff.protectedIdentity());
  }

  private static void check(Checks checks, NewPost post) {
    checks.that(post.role().isOfStaff(), "/role", Code.FIELD_WRONG);
    checks.within("/fte", post.fte(), Assignment.LEAST_FTE, BigDecimal.ONE);
    checks.plausible("/from", post.from());
    checks.notBefore("/to", post.to(), post.from());
  }

  private static Assignment assignment(Id<Staff> staff, NewPost post) {
    return new Assignment(
        Id.next(),
        staff,
        post.unit(),
        post.role(),
        post.profession(),
        post.fte(),
        post.caseCarrying(),
        post.from(),
        post.to());
  }

  private static void known(OrganisationStore organisations, Id<Provider> provider) {
    if (organisations.provider(provider).isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }

  private static Operator operator(Actor actor) {
    if (actor instanceof Operator operator) {
      return operator;
    }
    throw Refusal.of(Code.NOT_YOURS);
  }

  private static String name(String name) {
    Checks checks = new Checks();
    String checked = checks.required("/name", name, Checks.NAME);
    checks.done();
    return checked;
  }

  private static @Nullable String hsaId(Checks checks, @Nullable String hsaId) {
    if (hsaId == null || hsaId.isBlank()) {
      return null;
    }
    return checks.required("/hsaId", hsaId, 60);
  }
}
