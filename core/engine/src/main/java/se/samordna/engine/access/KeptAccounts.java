package se.samordna.engine.access;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Accounts;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.FirstAdministrator;
import se.samordna.access.Operator;
import se.samordna.access.RightsReview;
import se.samordna.audit.Action;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.AccountStore;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Accounts in the store, and the first one of all. */
@Component(service = Accounts.class)
public final class KeptAccounts implements Accounts {
  private static final Duration SETUP = Duration.ofMinutes(10);
  private static final String RIGHTS = "review of rights";

  private final Store store;
  private final Administration administration;
  private final Passwords passwords;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptAccounts(
      @Reference Store store,
      @Reference Administration administration,
      @Reference Passwords passwords,
      @Reference SamordnaClock clock) {
    this.store = store;
    this.administration = administration;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public Account add(Actor actor, Id<Staff> staff, String userName, char[] password) {
    String name = userName(userName, password);
    Staff member =
        store
            .read(tx -> tx.organisations().staff(staff))
            .filter(found -> sees(actor, found.provider()))
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    String hash = passwords.hash(password);
    Account account = new Account(Id.next(), member.provider(), staff, name, false);
    return administration.change(
        actor,
        Action.ACCOUNT_CHANGE,
        member.provider(),
        "account",
        change -> {
          keep(change.tx().accounts(), account, hash);
          return account;
        });
  }

  @Override
  public List<Id<Staff>> without(Operator operator) {
    return store.read(tx -> tx.accounts().without(MOST_WITHOUT));
  }

  @Override
  public void check(String userName, char[] password) {
    String name = userName(userName, password);
    if (store.read(tx -> tx.accounts().byName(name)).isPresent()) {
      throw Refusal.at("/userName", Code.USER_NAME_TAKEN);
    }
  }

  @Override
  public void lock(Actor actor, String userName, boolean locked) {
    String name = userName.strip().toLowerCase(Locale.ROOT);
    Id<Provider> provider =
        actor instanceof Caller caller
            ? caller.provider()
            : store.read(tx -> known(tx, name)).provider();
    administration.change(
        actor,
        Action.ACCOUNT_CHANGE,
        provider,
        "account",
        change -> {
          Account account = known(change.tx(), name);
          if (!account.provider().equals(provider)) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          change.tx().accounts().lock(account.id(), locked);
          return account;
        });
  }

  private static Account known(Tx tx, String name) {
    return tx.accounts()
        .byName(name)
        .map(AccountStore.Credentials::account)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public List<RightsReview> rightsReviews(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.RIGHTS_REVIEW,
        provider,
        RIGHTS,
        (tx, today) -> tx.accounts().reviews(provider, MOST_REVIEWS));
  }

  @Override
  public RightsReview reviewRights(Actor actor, Id<Provider> provider, NewRightsReview wanted) {
    String by = actor instanceof Caller caller ? caller.displayName() : ((Operator) actor).name();
    return administration.change(
        actor,
        Action.RIGHTS_REVIEW,
        provider,
        RIGHTS,
        change -> {
          LocalDate today = SamordnaClock.day(change.now());
          Checks checks = new Checks();
          String words = checks.required("/words", wanted.words(), Checks.TEXT);
          checks.that(
              wanted.nextBy().isAfter(today)
                  && !wanted.nextBy().isAfter(today.plusMonths(RightsReview.MONTHS)),
              "/nextBy",
              Code.FIELD_WRONG);
          checks.done();
          RightsReview review =
              new RightsReview(Id.next(), change.now(), by, words, wanted.nextBy());
          change.tx().accounts().add(provider, review);
          return review;
        });
  }

  @Override
  public boolean none() {
    return store.read(tx -> tx.accounts().none());
  }

  @Override
  public Optional<String> setupToken() {
    String token = Tokens.draw();
    return store.write(
        tx -> {
          if (!tx.accounts().none()) {
            return Optional.<String>empty();
          }
          tx.accounts().keepSetupToken(Tokens.hash(token), clock.now().plus(SETUP));
          return Optional.of(token);
        });
  }

  @Override
  public Account setUp(String token, FirstAdministrator first) {
    Checks checks = new Checks();
    String principal = checks.required("/principalName", first.principalName(), Checks.NAME);
    String provider = checks.required("/providerName", first.providerName(), Checks.NAME);
    String unit = checks.required("/unitName", first.unitName(), Checks.NAME);
    String given = checks.required("/givenName", first.givenName(), Checks.NAME);
    String family = checks.required("/familyName", first.familyName(), Checks.NAME);
    checks.done();
    String name = userName(first.userName(), first.password());
    String hash = passwords.hash(first.password());
    return store.write(
        tx -> {
          Instant now = clock.now();
          useUp(tx.accounts(), token, now);
          Principal madePrincipal = new Principal(Id.next(), principal, Principal.Kind.REGION);
          Provider madeProvider =
              new Provider(Id.next(), madePrincipal.id(), provider, Provider.Kind.HEALTH_CARE);
          Unit madeUnit = new Unit(Id.next(), madeProvider.id(), unit, null);
          Staff madeStaff = new Staff(Id.next(), madeProvider.id(), given, family, null, false);
          Account account = new Account(Id.next(), madeProvider.id(), madeStaff.id(), name, false);
          OrganisationStore organisations = tx.organisations();
          organisations.add(madePrincipal);
          organisations.add(madeProvider);
          organisations.add(madeUnit);
          organisations.add(madeStaff);
          organisations.add(madeProvider.id(), administrator(madeStaff, madeUnit, now));
          keep(tx.accounts(), account, hash);
          note(tx, account, now);
          return account;
        });
  }

  private static void useUp(AccountStore accounts, String token, Instant now) {
    boolean right =
        accounts
            .setupToken()
            .filter(kept -> now.isBefore(kept.validUntil()))
            .filter(kept -> MessageDigest.isEqual(kept.hash(), Tokens.hash(token)))
            .isPresent();
    if (!right || !accounts.none()) {
      throw Refusal.of(Code.SETUP_TOKEN_WRONG);
    }
    accounts.dropSetupToken();
  }

  private static Assignment administrator(Staff staff, Unit unit, Instant now) {
    return new Assignment(
        Id.next(),
        staff.id(),
        unit.id(),
        Role.ADMIN,
        Profession.ADMINISTRATIVE,
        BigDecimal.ONE,
        false,
        SamordnaClock.day(now),
        null);
  }

  private static void note(Tx tx, Account account, Instant now) {
    AuditActor who = AuditActor.of(account, "");
    tx.audit()
        .append(
            AuditRow.allowed(now, who, Action.ACCOUNT_CHANGE, List.of())
                .withObject("account", account.id()));
  }

  private static void keep(AccountStore accounts, Account account, String hash) {
    if (accounts.byName(account.userName()).isPresent()) {
      throw Refusal.at("/userName", Code.USER_NAME_TAKEN);
    }
    accounts.add(account, hash);
  }

  private static boolean sees(Actor actor, Id<Provider> provider) {
    return !(actor instanceof Caller caller) || caller.provider().equals(provider);
  }

  /** The name as it is kept; refuses one that is missing, and a password that is weak. */
  private String userName(String userName, char[] password) {
    Checks checks = new Checks();
    String name = checks.required("/userName", userName, Checks.NAME).toLowerCase(Locale.ROOT);
    checks.done();
    passwords.refuseWeak(password, name);
    return name;
  }
}
