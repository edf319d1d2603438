package se.samordna.engine.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Loads the demo data when {@code samordna.demo=true} and the database is empty, and tells at each
 * demo start who can log in. The logins go to the terminal, never to a log that others read later.
 */
@Component(service = DemoStart.class, immediate = true)
public final class DemoStart {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final String DEMO = "samordna.demo";
  private static final String HOME = "samordna.home";

  /** The distribution sends this one logger to the terminal and nowhere else. */
  private static final Logger TERMINAL = LoggerFactory.getLogger("samordna.announcement");

  private final DemoServices services;
  private final DemoLogins logins;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<DemoPart> parts = List.of();

  /** Made by the component runtime; does nothing unless a demo was asked for. */
  @Activate
  public DemoStart(BundleContext bundles, @Reference DemoServices services) {
    this(services, Path.of(home(bundles)));
    if (Boolean.parseBoolean(bundles.getProperty(DEMO))) {
      Thread thread = new Thread(this::start, "samordna-demo");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Outside OSGi: loads nothing by itself. */
  public DemoStart(DemoServices services, Path home) {
    this.services = services;
    this.logins = new DemoLogins(home);
  }

  private static String home(BundleContext bundles) {
    String home = bundles.getProperty(HOME);
    return home == null ? ".samordna" : home;
  }

  private void start() {
    try {
      Operator operator = new Operator(DEMO);
      if (services.organisations().providers(operator).isEmpty()) {
        DemoHouse house = load(operator);
        tell();
        parts.forEach(part -> part.add(house));
      } else {
        tell();
      }
    } catch (RuntimeException e) { // a border: a demo that fails must not take the start with it
      LOG.error("The demo data could not be loaded whole; remove the home folder to try again", e);
    }
  }

  /** Makes the demo data and writes down the logins. */
  public DemoHouse load(Operator operator) {
    Provider region =
        provider(operator, "Region Provlandia", Principal.Kind.REGION, Provider.Kind.HEALTH_CARE);
    Provider municipality =
        provider(
            operator, "Exempelby kommun", Principal.Kind.MUNICIPALITY, Provider.Kind.SOCIAL_CARE);
    Unit fact = services.organisations().addUnit(operator, region.id(), "FACT Norr", null);
    Unit support =
        services.organisations().addUnit(operator, municipality.id(), "Boendestödet", null);
    DemoStaff staff = new DemoStaff(services, operator);
    Map<String, Caller> callers = new LinkedHashMap<>(staff.at(fact, DemoStaff.FACT));
    callers.putAll(staff.at(support, DemoStaff.MUNICIPALITY));
    Caller anna = Objects.requireNonNull(callers.get("anna"));
    Caller nils = Objects.requireNonNull(callers.get("nils"));
    List<Person> persons = new DemoPersons(services, anna, nils).make();
    new DemoPlans(services, anna).make(persons);
    accounts(operator, callers);
    LOG.info("Demo data loaded: {} persons", persons.size());
    return new DemoHouse(region, fact, callers, persons);
  }

  private Provider provider(
      Operator operator, String name, Principal.Kind kind, Provider.Kind law) {
    Principal principal = services.organisations().addPrincipal(operator, name, kind);
    return services.organisations().addProvider(operator, principal.id(), name, law);
  }

  private void accounts(Operator operator, Map<String, Caller> callers) {
    List<String> lines = new ArrayList<>();
    callers.forEach(
        (name, caller) -> {
          String password = DemoLogins.draw();
          services.accounts().add(operator, caller.staff(), name, password.toCharArray());
          lines.add(
              String.format(
                  "%-8s %s  %s, %s",
                  name, password, caller.displayName(), caller.assignments().get(0).role()));
        });
    logins.write(lines);
  }

  private void tell() {
    StringBuilder told = new StringBuilder();
    logins.read().forEach(line -> told.append("    ").append(line).append('\n'));
    TERMINAL.info("\n  Demo:\n{}", told);
  }
}
