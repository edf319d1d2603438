package se.samordna.engine.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.NewPerson;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.text.Days;

/**
 * Loads the demo data when {@code samordna.demo=true} and the database is empty, and tells at each
 * demo start who can log in. The logins go to the terminal, never to a log that others read later.
 */
@Component(service = DemoStart.class, immediate = true)
public final class DemoStart {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final String DEMO = "samordna.demo";
  private static final String HOME = "samordna.home";
  private static final Operator OPERATOR = new Operator(DEMO);
  private static final Duration PAST = Duration.ofDays(400);

  /** The distribution sends this one logger to the terminal and nowhere else. */
  private static final Logger TERMINAL = LoggerFactory.getLogger("samordna.announcement");

  private final DemoServices services;
  private final Optional<DemoFact> fact;
  private final DemoLogins logins;

  /** Made by the component runtime; does nothing unless a demo was asked for. */
  @Activate
  public DemoStart(
      BundleContext bundles,
      @Reference DemoServices services,
      @Reference DemoFact fact,
      @Reference Clock machine) {
    this(services, Optional.of(fact), Path.of(home(bundles)));
    if (Boolean.parseBoolean(bundles.getProperty(DEMO))) {
      Thread thread = new Thread(() -> start(bundles, new PlayedClock(machine)), "samordna-demo");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Outside OSGi: loads nothing by itself. */
  public DemoStart(DemoServices services, Optional<DemoFact> fact, Path home) {
    this.services = services;
    this.fact = fact;
    this.logins = new DemoLogins(home);
  }

  private static String home(BundleContext bundles) {
    String home = bundles.getProperty(HOME);
    return home == null ? ".samordna" : home;
  }

  private void start(BundleContext bundles, PlayedClock clock) {
    try {
      if (services.organisations().providers(OPERATOR).isEmpty()) {
        loadBy(clock, bundles);
      }
      tell();
    } catch (RuntimeException e) { // a border: a demo that fails must not take the start with it
      LOG.error("The demo data could not be loaded whole; remove the home folder to try again", e);
    }
  }

  /** For as long as the past is written, the engine's time is the past's. */
  @SuppressWarnings("JdkObsolete") // OSGi asks for a Dictionary
  private void loadBy(PlayedClock clock, BundleContext bundles) {
    Dictionary<String, Object> first =
        new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));
    ServiceRegistration<Clock> registered = bundles.registerService(Clock.class, clock, first);
    try {
      load(clock::moveTo);
    } finally {
      registered.unregister();
    }
  }

  /**
   * Makes the demo data, its past first, and then writes down the logins: whoever logged in while
   * the engine's time is the past's would be told that the password is wrong.
   *
   * @param clock moves the services' time to a moment
   */
  public DemoHouse load(Consumer<Instant> clock) {
    Instant now = services.clock().now();
    Diary diary = new Diary(now);
    clock.accept(now.minus(PAST));
    DemoHouse house = house();
    Caller anna = house.caller("anna");
    new DemoPersons(services, anna).write(house, diary);
    new DemoPlans(services, anna).write(house, diary);
    new DemoContacts(services).write(house, diary);
    fact.ifPresent(part -> part.write(house, diary));
    new DemoConsents(services, anna).write(house, diary);
    new DemoSips(services, anna).write(house, diary);
    new DemoPersonMeetings(services, anna).write(house, diary);
    new DemoDischarges(services, anna).write(house, diary);
    diary.play(clock);
    clock.accept(now);
    logins.add(new DemoOwnLogin(services, anna).of(house.person(0)));
    logins.write();
    LOG.info("Demo data loaded: {} persons", house.persons().size());
    return house;
  }

  private DemoHouse house() {
    Provider region =
        provider("Region Provlandia", Principal.Kind.REGION, Provider.Kind.HEALTH_CARE);
    Provider municipality =
        provider("Exempelby kommun", Principal.Kind.MUNICIPALITY, Provider.Kind.SOCIAL_CARE);
    Unit fact = services.organisations().addUnit(OPERATOR, region.id(), "FACT Norr", null);
    Unit support =
        services.organisations().addUnit(OPERATOR, municipality.id(), "Boendestödet", null);
    Unit ombuds =
        services.organisations().addUnit(OPERATOR, municipality.id(), "Personliga ombud", null);
    services
        .organisations()
        .setRegime(
            OPERATOR, ombuds.id(), LegalRegime.PO_NO_RECORD, Days.of(services.clock().now()));
    DemoStaff staff = new DemoStaff(services, OPERATOR);
    Map<String, Caller> callers = new LinkedHashMap<>(staff.at(fact, DemoStaff.FACT));
    callers.putAll(staff.at(support, DemoStaff.MUNICIPALITY));
    Map<String, Caller> ofOmbuds = staff.at(ombuds, DemoStaff.OMBUDS);
    callers.putAll(ofOmbuds);
    reached(ofOmbuds.values().iterator().next(), ombuds);
    accounts(callers);
    return new DemoHouse(region, fact, callers);
  }

  /** Whom the ombuds know: how they are reached, and nothing more. */
  private void reached(Caller ombud, Unit ombuds) {
    Map<String, String> numbers = Map.of("Disa", "200012282380", "Folke", "200101272383");
    for (String name : List.of("Disa", "Folke")) {
      services
          .persons()
          .register(
              ombud,
              new NewPerson(
                  ombuds.id(),
                  numbers.getOrDefault(name, ""),
                  new PersonChange(
                      name,
                      "Exempelgren",
                      "",
                      null,
                      Protection.NONE,
                      "070-174 06 11",
                      "Storgatan 1, Exempelby",
                      "")));
    }
  }

  private Provider provider(String name, Principal.Kind kind, Provider.Kind law) {
    Principal principal = services.organisations().addPrincipal(OPERATOR, name, kind);
    return services.organisations().addProvider(OPERATOR, principal.id(), name, law);
  }

  private void accounts(Map<String, Caller> callers) {
    callers.forEach(
        (name, caller) -> {
          String password = DemoLogins.draw();
          services.accounts().add(OPERATOR, caller.staff(), name, password.toCharArray());
          logins.add(
              String.format(
                  "%-8s %s  %s, %s",
                  name, password, caller.displayName(), caller.assignments().get(0).role()));
        });
  }

  private void tell() {
    StringBuilder told = new StringBuilder();
    logins.read().forEach(line -> told.append("    ").append(line).append('\n'));
    TERMINAL.info("\n  Demo:\n{}", told);
  }
}
