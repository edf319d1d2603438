package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.ModelVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Which models are here at one moment, and which of them run. Immutable.
 *
 * @param arrivals everything that came, rejected ones too
 * @param versions what runs, by model and version
 * @param forms the forms of what runs
 */
record ModelPicture(
    List<Arrival> arrivals,
    NavigableMap<String, NavigableMap<ModelVersion, RunningModel>> versions,
    Map<Canonical, Form> forms) {
  /** Nothing is here. */
  static final ModelPicture EMPTY = new ModelPicture(List.of(), new TreeMap<>(), Map.of());

  /** What runs of all that came: of two with one version, the one that came first. */
  static ModelPicture of(Collection<Arrival> came) {
    List<Arrival> judged = new ArrayList<>();
    NavigableMap<String, NavigableMap<ModelVersion, RunningModel>> versions = new TreeMap<>();
    Map<Canonical, Form> forms = new HashMap<>();
    Map<String, String> sources = new HashMap<>();
    for (Arrival arrival : came) {
      List<Problem> conflicts = conflicts(arrival, sources, forms);
      Arrival one = conflicts.isEmpty() ? arrival : arrival.rejectedFor(conflicts);
      judged.add(one);
      if (one.running() != null) {
        Model model = one.running().model();
        sources.put(model.id() + " " + model.version(), one.source());
        versions
            .computeIfAbsent(model.id(), id -> new TreeMap<>())
            .put(model.version(), one.running());
        one.running().forms().forEach(form -> forms.put(form.canonical(), form));
      }
    }
    return new ModelPicture(List.copyOf(judged), versions, Map.copyOf(forms));
  }

  /** The newest minor of a major. */
  Optional<RunningModel> find(String model, int major) {
    NavigableMap<ModelVersion, RunningModel> found = versions.get(model);
    if (found == null) {
      return Optional.empty();
    }
    var newest = found.floorEntry(new ModelVersion(major, Integer.MAX_VALUE));
    return newest == null || newest.getKey().major() != major
        ? Optional.empty()
        : Optional.of(newest.getValue());
  }

  /** The newest major of each model. */
  List<RunningModel> newest() {
    return versions.values().stream().map(found -> found.lastEntry().getValue()).toList();
  }

  /** The newest minor of every major. */
  List<RunningModel> running() {
    List<RunningModel> running = new ArrayList<>();
    versions.forEach(
        (id, found) ->
            found.keySet().stream()
                .map(ModelVersion::major)
                .distinct()
                .forEach(major -> find(id, major).ifPresent(running::add)));
    return running;
  }

  Optional<Form> form(Canonical canonical) {
    return Optional.ofNullable(forms.get(canonical));
  }

  /** Everything that came as an administrator sees it. */
  List<ModelState> states() {
    return arrivals.stream().map(ModelPicture::stateOf).toList();
  }

  /** What a source brought as an administrator sees it. */
  ModelState state(String key) {
    return arrivals.stream()
        .filter(arrival -> arrival.key().equals(key))
        .map(ModelPicture::stateOf)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.MODEL_UNKNOWN));
  }

  /** Ends the threads of what no longer runs. */
  void closeAllBut(ModelPicture after) {
    for (Arrival arrival : arrivals) {
      RunningModel running = arrival.running();
      if (running != null && after.arrivals.stream().noneMatch(o -> o.running() == running)) {
        running.bench().close();
      }
    }
  }

  private static ModelState stateOf(Arrival arrival) {
    RunningModel running = arrival.running();
    List<Problem> findings = running == null ? arrival.findings() : running.bench().findings();
    ModelState.Status status =
        running == null
            ? ModelState.Status.REJECTED
            : findings.isEmpty() ? ModelState.Status.AVAILABLE : ModelState.Status.DEGRADED;
    return new ModelState(
        arrival.reading().id(),
        arrival.reading().name(),
        arrival.reading().version(),
        status,
        arrival.source(),
        Optional.ofNullable(running).map(RunningModel::model),
        findings,
        arrival.since());
  }

  private static List<Problem> conflicts(
      Arrival arrival, Map<String, String> sources, Map<Canonical, Form> forms) {
    RunningModel running = arrival.running();
    if (running == null) {
      return List.of();
    }
    List<Problem> conflicts = new ArrayList<>();
    String version = running.model().id() + " " + running.model().version();
    if (sources.containsKey(version)) {
      conflicts.add(
          Problem.of(Code.MODEL_VERSION_TWICE)
              .with("model", version)
              .with("source", sources.getOrDefault(version, "")));
    }
    for (Form form : running.forms()) {
      Form other = forms.get(form.canonical());
      if (other != null && !other.equals(form)) {
        conflicts.add(
            Problem.of(Code.MODEL_FORM_CHANGED).with("form", form.canonical().toString()));
      }
    }
    return conflicts;
  }
}
