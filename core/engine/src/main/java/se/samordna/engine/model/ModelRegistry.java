package se.samordna.engine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.model.Model;

/**
 * The models of this node. Everybody reads one immutable picture, which is swapped as a whole when
 * something comes or goes; whoever has read it goes on with what they read. Safe for use by many
 * threads; reading never waits.
 */
@Component(service = ModelRegistry.class)
public final class ModelRegistry implements ModelListener {
  private final Map<String, Arrival> arrivals = new LinkedHashMap<>();
  private final List<Consumer<Change>> watchers = new ArrayList<>();
  private volatile ModelPicture picture = ModelPicture.EMPTY;
  private volatile List<Missed> missed = List.of();

  /** Made by the component runtime. */
  @Activate
  public ModelRegistry() {}

  /** The newest minor of the model's major that can be run here. */
  public Optional<RunningModel> find(String model, int major) {
    return picture.find(model, major);
  }

  /** The newest major of each model that can be run here, by id. */
  public List<RunningModel> newest() {
    return picture.newest();
  }

  /** The newest major of the model that can be run here. */
  public Optional<RunningModel> newest(String model) {
    return newest().stream().filter(one -> one.model().id().equals(model)).findFirst();
  }

  /** The newest major of the model that can be run here, 0 when none can. */
  public int newestMajor(String model) {
    return newest(model).map(one -> one.model().version().major()).orElse(0);
  }

  /** The newest minor of every major that can be run here, by id and major. */
  public List<RunningModel> running() {
    return picture.running();
  }

  /** A form that a model here brings. */
  public Optional<Form> form(Canonical canonical) {
    return picture.form(canonical);
  }

  /**
   * The majors that have been gone from this node for so long that people should know, by id and
   * major.
   */
  public List<Missed> missed() {
    return missed.stream().filter(one -> find(one.model, one.major).isEmpty()).toList();
  }

  @Override
  public void missed(String model, int major, Instant since) {
    List<Missed> next = allBut(model, major);
    next.add(new Missed(model, major, since));
    missed = next.stream().sorted().toList();
  }

  @Override
  public void appeared(Model model) {
    missed = List.copyOf(allBut(model.id(), model.version().major()));
  }

  private List<Missed> allBut(String model, int major) {
    return new ArrayList<>(
        missed.stream().filter(one -> !one.model.equals(model) || one.major != major).toList());
  }

  /** What is here now, all of it at one moment. */
  ModelPicture picture() {
    return picture;
  }

  /** Takes what a source brought in the place of what it brought before. */
  void put(Arrival arrival) {
    change(() -> arrivals.put(arrival.key(), arrival));
  }

  /** Forgets what a source brought; does nothing when it brought nothing. */
  void remove(String key) {
    change(() -> arrivals.remove(key));
  }

  /** What a source brought and how it was judged. */
  synchronized Optional<Arrival> arrival(String key) {
    return Optional.ofNullable(arrivals.get(key));
  }

  /** Everything that has come, in the order in which it came. */
  synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals.values());
  }

  /** Calls the watcher after each swap with the picture before and after. */
  synchronized void watch(Consumer<Change> watcher) {
    watchers.add(watcher);
  }

  /** Calls the watcher no more. */
  synchronized void unwatch(Consumer<Change> watcher) {
    watchers.remove(watcher);
  }

  private synchronized void change(Runnable what) {
    ModelPicture before = picture;
    what.run();
    picture = ModelPicture.of(arrivals.values());
    before.closeAllBut(picture);
    Change change = new Change(before, picture);
    List.copyOf(watchers).forEach(watcher -> watcher.accept(change));
  }

  /** A major that people miss, and when it went. */
  public record Missed(String model, int major, Instant since) implements Comparable<Missed> {
    @Override
    public int compareTo(Missed other) {
      int byModel = model.compareTo(other.model);
      return byModel != 0 ? byModel : Integer.compare(major, other.major);
    }
  }

  /** The picture before and after a swap. */
  record Change(ModelPicture before, ModelPicture after) {}
}
