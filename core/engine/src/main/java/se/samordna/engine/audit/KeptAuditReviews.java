package se.samordna.engine.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditQuery;
import se.samordna.audit.AuditReviews;
import se.samordna.audit.AuditSample;
import se.samordna.audit.LoggedPerson;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.SampledAccess.Review;
import se.samordna.audit.Watch;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Many;
import se.samordna.engine.access.Work;
import se.samordna.engine.audit.SampleDraw.Drawn;
import se.samordna.engine.check.Checks;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.AuditReviewStore.Wanted;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Reviews of the trail in the store; each is an access like any other. */
@Component(service = AuditReviews.class)
public final class KeptAuditReviews implements AuditReviews {
  private static final String TRAIL = "audit trail";
  private static final String SAMPLE = "audit sample";
  private static final String PROTECTION = "protection review";

  /**
   * Says no more to those in the care, who read the person's log, than that accesses are reviewed.
   */
  private static final String REVIEW = "access review";

  private final Store store;
  private final Work work;
  private final Administration administration;
  private final Identifiers identifiers;
  private final SamordnaClock clock;
  private final SecureRandom chance = new SecureRandom();

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptAuditReviews(
      @Reference Store store,
      @Reference Work work,
      @Reference Administration administration,
      @Reference Identifiers identifiers,
      @Reference SamordnaClock clock) {
    this.store = store;
    this.work = work;
    this.administration = administration;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  @Override
  public Page<AuditLine> search(Actor actor, Id<Provider> provider, AuditQuery query) {
    Id<Person> person = query.person();
    if (person != null && actor instanceof Caller caller && caller.provider().equals(provider)) {
      return work.by(caller, Action.AUDIT_SEARCH)
          .person(person)
          .read(
              access -> {
                Page<AuditLine> found = found(access.tx(), provider, query);
                access.shows(persons(found.rows()));
                return found;
              });
    }
    return administration.readMany(
        actor,
        Action.AUDIT_SEARCH,
        provider,
        TRAIL,
        tx -> {
          if (person != null && tx.auditReviews().person(provider, person).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          Page<AuditLine> found = found(known(tx, provider), provider, query);
          return new Many<>(
              actor instanceof Operator ? found.map(KeptAuditReviews::nameless) : found,
              persons(found.rows()));
        });
  }

  private static Tx known(Tx tx, Id<Provider> provider) {
    if (tx.organisations().provider(provider).isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return tx;
  }

  private static Page<AuditLine> found(Tx tx, Id<Provider> provider, AuditQuery query) {
    return tx.auditReviews().search(provider, wanted(query), query.page());
  }

  private static Wanted wanted(AuditQuery query) {
    LocalDate from = query.from();
    LocalDate to = query.to();
    Checks checks = new Checks();
    checks.plausible("/from", from);
    checks.notBefore("/to", to, from);
    checks.done();
    boolean anybody = query.staff() == null && query.person() == null;
    if (anybody && (from == null || to == null || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)) {
      throw Refusal.of(Problem.at("/from", Code.AUDIT_SEARCH_TOO_WIDE).with("days", MOST_DAYS));
    }
    return new Wanted(
        query.staff(),
        query.person(),
        query.unit(),
        query.action(),
        start(from),
        to == null ? null : start(to.plusDays(1)));
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : Days.start(day);
  }

  private static List<Id<Person>> persons(List<AuditLine> lines) {
    return lines.stream().map(AuditLine::person).filter(Objects::nonNull).distinct().toList();
  }

  private static AuditLine nameless(AuditLine line) {
    AuditLine.Who who = line.who();
    return new AuditLine(
        line.seq(),
        line.at(),
        new AuditLine.Who(
            who.staff(),
            "",
            who.hsaId(),
            who.role(),
            who.assignment(),
            who.unit(),
            who.unitName(),
            who.operator(),
            who.channel(),
            who.session(),
            who.device()),
        line.action(),
        line.objectKind(),
        line.object(),
        line.ground(),
        line.consent(),
        line.outcome(),
        line.code(),
        line.person(),
        "",
        line.persons());
  }

  @Override
  public LoggedPerson find(Caller caller, String number) {
    return work.by(caller, Action.LOG_FIND)
        .provider(caller.provider())
        .about("person", null)
        .read(access -> find(access, number));
  }

  private LoggedPerson find(Access access, String number) {
    var identifier = identifiers.read("/number", number, access.today());
    LoggedPerson found =
        access
            .tx()
            .persons()
            .withNumber(access.provider(), identifier.kind().oid(), identifier.value())
            .flatMap(person -> access.tx().auditReviews().person(access.provider(), person))
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    access.about("person", found.id());
    access.shows(found.id());
    return found;
  }

  @Override
  public AuditSample draw(Actor actor, Id<Provider> provider, NewSample wanted) {
    LocalDate month = wanted.month().withDayOfMonth(1);
    Integer given = wanted.seed();
    int seed = given == null ? chance.nextInt(Integer.MAX_VALUE) : given;
    Drawn drawn =
        actor instanceof Caller caller
            ? work.by(caller, Action.AUDIT_SAMPLE)
                .provider(provider)
                .about(SAMPLE, null)
                .look(access -> drawn(access.tx(), provider, month, seed))
            : store.read(tx -> drawn(known(tx, provider), provider, month, seed));
    return administration.change(
        actor,
        Action.AUDIT_SAMPLE,
        provider,
        SAMPLE,
        change ->
            Samples.keep(change.tx(), provider, month, seed, drawn, change.now(), name(actor)));
  }

  private Drawn drawn(Tx tx, Id<Provider> provider, LocalDate month, int seed) {
    Checks checks = new Checks();
    checks.plausible("/month", month);
    checks.within("/seed", seed, 0, Integer.MAX_VALUE);
    checks.done();
    if (!month.plusMonths(1).isBefore(clock.today().plusDays(1))) {
      throw Refusal.at("/month", Code.MONTH_NOT_OVER);
    }
    return Samples.draw(tx, provider, month, seed);
  }

  private static String name(Actor actor) {
    return actor instanceof Caller caller ? caller.displayName() : ((Operator) actor).name();
  }

  @Override
  public List<AuditSample> samples(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.AUDIT_SAMPLE_READ,
        provider,
        SAMPLE,
        (tx, today) -> known(tx, provider).auditReviews().samples(provider));
  }

  @Override
  public Page<SampledAccess> sampled(Caller caller, Id<AuditSample> sample, PageRequest page) {
    return work.by(caller, Action.AUDIT_SAMPLE_READ)
        .provider(caller.provider())
        .about(SAMPLE, sample)
        .read(
            access -> {
              if (!access.tx().auditReviews().has(access.provider(), sample)) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              Page<SampledAccess> drawn =
                  access.tx().auditReviews().sampled(access.provider(), sample, page);
              access.shows(persons(drawn.rows().stream().map(SampledAccess::access).toList()));
              return drawn;
            });
  }

  @Override
  public SampledAccess review(Caller caller, Id<AuditSample> sample, NewConclusion found) {
    return work.by(caller, Action.AUDIT_REVIEW)
        .provider(caller.provider())
        .about(SAMPLE, sample)
        .write(
            access -> {
              SampledAccess before = one(access, sample, found.seq());
              access.shows(persons(List.of(before.access())));
              if (caller.staff().equals(before.access().who().staff())) {
                throw Refusal.of(Code.OWN_ACCESS);
              }
              Checks checks = new Checks();
              String words = checks.required("/words", found.words(), Checks.TEXT);
              checks.done();
              Review review =
                  new Review(
                      caller.staff(),
                      caller.displayName(),
                      access.now(),
                      found.conclusion(),
                      words);
              access.tx().auditReviews().review(access.provider(), sample, found.seq(), review);
              return one(access, sample, found.seq());
            });
  }

  @Override
  public Page<ProtectionReview> protections(Caller caller, PageRequest page) {
    return work.by(caller, Action.AUDIT_SAMPLE_READ)
        .provider(caller.provider())
        .about(PROTECTION, null)
        .read(access -> ProtectionReviews.list(access, page));
  }

  @Override
  public ProtectionReview reviewProtection(
      Caller caller, Id<ProtectionReview> review, NewFinding found) {
    return work.by(caller, Action.AUDIT_REVIEW)
        .provider(caller.provider())
        .about(PROTECTION, review)
        .write(access -> ProtectionReviews.review(access, review, found));
  }

  @Override
  public Page<Watch> watches(Caller caller, PageRequest page) {
    return work.by(caller, Action.AUDIT_SAMPLE_READ)
        .provider(caller.provider())
        .about(REVIEW, null)
        .read(access -> Watches.list(access, page));
  }

  @Override
  public Watch watch(Caller caller, Id<Person> person, NewWatch wanted) {
    return work.by(caller, Action.AUDIT_REVIEW)
        .provider(caller.provider())
        .about(REVIEW, null)
        .write(access -> Watches.begin(access, person, wanted));
  }

  @Override
  public Watch endWatch(Caller caller, Id<Watch> watch) {
    return work.by(caller, Action.AUDIT_REVIEW)
        .provider(caller.provider())
        .about(REVIEW, null)
        .write(access -> Watches.end(access, watch));
  }

  private static SampledAccess one(Access access, Id<AuditSample> sample, long seq) {
    return access
        .tx()
        .auditReviews()
        .sampled(access.provider(), sample, seq)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
