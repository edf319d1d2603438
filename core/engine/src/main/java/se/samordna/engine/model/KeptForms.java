package se.samordna.engine.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.form.FormDefinitions;
import se.samordna.engine.store.Store;
import se.samordna.form.Canonical;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;
import se.samordna.form.KnownStays;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Forms of the models that are here, and those kept from models that are gone. */
@Component(service = FormDefinitions.class)
public final class KeptForms implements FormDefinitions {
  /** A version never changes, so what has been read once is kept, up to this many. */
  private static final int MOST_READ = 300;

  private static final Comparator<Form> BY_VERSION =
      Comparator.comparing((Form form) -> form.canonical().version(), KeptForms::compareVersions);

  private final ModelRegistry registry;
  private final Store store;
  private final FhirForms fhir;
  private final Map<Canonical, Form> read = new ConcurrentHashMap<>();

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptForms(
      @Reference ModelRegistry registry, @Reference Store store, @Reference FhirForms fhir) {
    this.registry = registry;
    this.store = store;
    this.fhir = fhir;
  }

  @Override
  public Optional<Form> find(Canonical canonical) {
    return registry
        .form(canonical)
        .or(() -> Optional.ofNullable(read.get(canonical)))
        .or(() -> kept(canonical));
  }

  @Override
  public Optional<Form> newest(String url) {
    Optional<Form> here =
        registry.running().stream()
            .flatMap(running -> running.forms().stream())
            .filter(form -> form.canonical().url().equals(url))
            .max(BY_VERSION);
    return here.or(
        () ->
            store.read(tx -> tx.models().formVersions(url)).stream()
                .max(Comparator.comparing(Canonical::version, KeptForms::compareVersions))
                .flatMap(this::find));
  }

  @Override
  public List<Form> offered(Id<Provider> provider, Collection<Id<Unit>> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    Set<String> models =
        store.read(tx -> tx.modelSettings().enabled(provider, units)).values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    Map<String, Form> newest = new LinkedHashMap<>();
    registry.running().stream()
        .filter(running -> models.contains(running.model().id()))
        .flatMap(running -> running.forms().stream())
        .forEach(
            form -> newest.merge(form.canonical().url(), form, BinaryOperator.maxBy(BY_VERSION)));
    return List.copyOf(new TreeMap<>(newest).values());
  }

  @Override
  public List<KnownStays> stays(Access access, Predicate<String> forms) {
    return AskedStays.of(access, registry.running(), forms);
  }

  private Optional<Form> kept(Canonical canonical) {
    Optional<Form> form =
        store
            .read(tx -> tx.models().form(canonical))
            .map(snapshot -> fhir.form(snapshot.content()));
    if (read.size() >= MOST_READ) {
      read.clear();
    }
    form.ifPresent(one -> read.put(canonical, one));
    return form;
  }

  /** 1.10 comes after 1.9; what is no number is compared as text. */
  static int compareVersions(String one, String other) {
    String[] left = one.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      boolean numbers = isNumber(left[i]) && isNumber(right[i]);
      int order =
          numbers
              ? Long.compare(Long.parseLong(left[i]), Long.parseLong(right[i]))
              : left[i].compareTo(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean isNumber(String part) {
    return part.matches("[0-9]{1,15}");
  }
}
