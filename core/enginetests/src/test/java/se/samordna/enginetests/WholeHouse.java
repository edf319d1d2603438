package se.samordna.enginetests;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency;
import se.samordna.audit.AuditTrail;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.KeptIdempotency;
import se.samordna.engine.audit.KeptAuditTrail;
import se.samordna.engine.enrolment.KeptStarts;
import se.samordna.engine.enrolment.MeetingRhythm;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.life.KeptLifeFacts;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.KeptMeasurements;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.move.KeptMoves;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptFidelityCards;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Caseloads;
import se.samordna.enrolment.Moves;
import se.samordna.form.FhirForms;
import se.samordna.instrument.Instruments;
import se.samordna.life.LifeFacts;
import se.samordna.model.Measurements;
import se.samordna.model.Models;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.Staffing;
import se.samordna.person.Person;
import se.samordna.rest.OpenRest;
import se.samordna.selfcheck.FidelityCards;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.start.Starts;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.Site;
import se.samordna.web.page.Templates;

/** Every service of a FACT team's house, and the whole API and all pages on them. */
final class WholeHouse implements AutoCloseable {
  private static final String PASSWORD = "en hel mening till testet";

  final FactTeam team;
  final House house;
  final Map<Class<?>, Object> services = new HashMap<>();
  final OpenRest rest;
  final OpenPages pages;
  private final List<Way> ways;
  private final KeptIdempotency idempotency;

  WholeHouse(FactTeam team) {
    this(team, (type, service) -> service);
  }

  /**
   * @param between what stands between the border and a service
   */
  WholeHouse(FactTeam team, BiFunction<Class<?>, Object, Object> between) {
    this.team = team;
    this.house = team.house;
    ModelRegistry registry = team.models.registry();
    DeclaredModels declared = new DeclaredModels(registry, new R4Forms());
    SamordnaClock time = SamordnaClock.of(house.clock);
    idempotency = new KeptIdempotency(house.store, house.work, time);
    take(house);
    take(team);
    services.put(Caseloads.class, team.caseloads);
    services.put(Models.class, team.models.kept(house));
    services.put(Idempotency.class, idempotency);
    services.put(Staffing.class, new KeptStaffing(house.store, house.work));
    services.put(
        SelfChecks.class, new KeptSelfChecks(house.work, house.gate, new CheckedModels(registry)));
    services.put(
        FidelityCards.class,
        new KeptFidelityCards(house.work, house.gate, new CheckedModels(registry)));
    services.put(Instruments.class, new KeptInstruments(house.work));
    services.put(LifeFacts.class, new KeptLifeFacts(house.work, house.gate));
    services.put(Measurements.class, new KeptMeasurements(registry, house.store, house.work));
    services.put(
        Moves.class,
        new KeptMoves(
            house.store,
            house.work,
            new Administration(house.store, house.work, time),
            registry,
            declared));
    services.put(
        AuditTrail.class,
        new KeptAuditTrail(
            house.work,
            () -> {
              throw new AssertionError("not asked");
            }));
    services.put(
        Starts.class,
        new KeptStarts(
            house.work, house.gate, registry, team.caseloads, new MeetingRhythm(declared)));
    services.put(OmbudMandates.class, team.mandates);
    services.put(FhirForms.class, new R4Forms());
    services.replaceAll(between);
    rest = new OpenRest(services);
    pages = new OpenPages(site());
    ways =
        Stream.concat(rest.ways().stream(), pages.ways().stream())
            .filter(way -> !way.open() && !way.path().matches(".*/(session|logout)"))
            .toList();
  }

  /** The services that are fields of somebody's. */
  private void take(Object of) {
    try {
      for (Field field : of.getClass().getDeclaredFields()) {
        if (field.getType().isInterface() && field.getType().getName().startsWith("se.samordna.")) {
          field.setAccessible(true);
          services.put(field.getType(), field.get(of));
        }
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private Site site() {
    Supplier<?> now = house.clock::instant;
    services.put(Templates.class, new Templates());
    services.put(Supplier.class, now);
    RecordComponent[] parts = Site.class.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<Site> made = Site.class.getDeclaredConstructor(types);
      return made.newInstance(Arrays.stream(types).map(services::get).toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Somebody with a session that has just begun.
   *
   * @param formToken of a form on one of the session's pages
   */
  record Visitor(String name, String token, String formToken, boolean own) {}

  /** Somebody of staff. */
  Visitor visitor(String name, Caller caller) {
    String user = "u-" + UUID.randomUUID();
    house.accounts.add(house.operator, caller.staff(), user, PASSWORD.toCharArray());
    String token = house.sessions.logIn(user, PASSWORD.toCharArray(), UUID.randomUUID().toString());
    return new Visitor(name, token, formToken(token, "/persons", false), false);
  }

  /** A person by their own login, which a colleague has handed out. */
  Visitor visitor(String name, Caller staff, Person person) {
    String token = OwnDoor.of(house, staff, person).token();
    return new Visitor(name, token, formToken(token, "/my/consents/new", true), true);
  }

  private String formToken(String token, String address, boolean own) {
    Way way = Way.ofPage("GET", address, false, own);
    String page = pages.ask(token, "", way, address, "").body();
    return Jsoup.parse(page).select("input[name=formToken]").val();
  }

  /** Everything that can be asked for after a login. */
  List<Way> ways() {
    return ways;
  }

  /** Asks as somebody. */
  InProcess.Reply ask(Visitor visitor, Way way, String address, String body) {
    return way.page()
        ? pages.ask(visitor.token(), visitor.formToken(), way, address, body)
        : rest.ask(visitor.token(), way, address, body);
  }

  @Override
  public void close() {
    idempotency.close();
  }
}
