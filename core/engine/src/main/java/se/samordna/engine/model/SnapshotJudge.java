package se.samordna.engine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.store.ModelStore;
import se.samordna.engine.store.ModelStore.FormSnapshot;
import se.samordna.engine.store.ModelStore.ModelSnapshot;
import se.samordna.engine.store.Store;
import se.samordna.form.Canonical;
import se.samordna.model.Model;
import se.samordna.model.ModelVersion;
import se.samordna.model.Phase;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * Holds a model against what has been run here before, and keeps it when it stands: a version never
 * changes, a minor keeps its promise, and nobody loses their place or the attention they need when
 * a new major comes.
 */
final class SnapshotJudge {
  private final Store store;
  private final ModelParser parser;

  SnapshotJudge(Store store, ModelParser parser) {
    this.store = store;
    this.parser = parser;
  }

  /** What stands against the model; none when it is like what has been run or follows on it. */
  List<Problem> judge(ModelReading reading) {
    Model model = reading.model().orElseThrow();
    ModelWithForms brought = new ModelWithForms(model, reading.forms());
    ModelVersion version = model.version();
    Earlier earlier =
        store.read(
            tx ->
                new Earlier(
                    tx.models().snapshot(model.id(), version),
                    tx.models().newest(model.id(), version.major()),
                    version.major() == 1
                        ? Optional.empty()
                        : tx.models().newest(model.id(), version.major() - 1),
                    changedForms(tx.models(), reading)));
    List<Problem> against = new ArrayList<>(earlier.changedForms);
    if (earlier.same.isPresent()) {
      against.addAll(unchanged(earlier.same.get(), reading));
    } else {
      earlier.newest.flatMap(parser::kept).ifPresent(old -> against.addAll(minor(old, brought)));
      earlier
          .majorBefore
          .flatMap(parser::kept)
          .ifPresent(old -> against.addAll(major(old.model(), model)));
    }
    return against;
  }

  /** Keeps the model and its forms, unless they are kept already. */
  void keep(ModelReading reading, Instant at) {
    Model model = reading.model().orElseThrow();
    store.write(
        tx -> {
          ModelStore models = tx.models();
          if (models.snapshot(model.id(), model.version()).isEmpty()) {
            models.keep(
                new ModelSnapshot(
                    model.id(),
                    model.version(),
                    model.name(),
                    reading.files().hash(),
                    reading.files().zipped(),
                    at));
          }
          for (FormFile form : forms(reading)) {
            if (models.form(form.canonical).isEmpty()) {
              models.keep(
                  new FormSnapshot(form.canonical, model.id(), form.hash(), form.content, at));
            }
          }
          return model;
        });
  }

  private static List<Problem> unchanged(ModelSnapshot kept, ModelReading reading) {
    if (kept.hash().equals(reading.files().hash())) {
      return List.of();
    }
    return List.of(
        Problem.of(Code.MODEL_VERSION_CHANGED)
            .with("file", ModelFiles.MODEL)
            .with("model", reading.id())
            .with("version", kept.version().toString()));
  }

  private static List<Problem> minor(ModelWithForms kept, ModelWithForms brought) {
    Model old = kept.model();
    Model model = brought.model();
    boolean follows = old.version().compareTo(model.version()) < 0;
    ModelWithForms older = follows ? kept : brought;
    ModelWithForms newer = follows ? brought : kept;
    return Compatibility.broken(older, newer).stream()
        .map(
            place ->
                Problem.at("/" + place, Code.MODEL_NEEDS_MAJOR)
                    .with("file", ModelFiles.MODEL)
                    .with("version", model.version().toString())
                    .with("before", old.version().toString())
                    .with("what", place))
        .toList();
  }

  private static List<Problem> major(Model old, Model model) {
    List<Problem> against = new ArrayList<>();
    model
        .migration()
        .phases()
        .forEach(
            (from, to) -> {
              Optional<Phase> before = old.phase(from);
              Optional<Phase> after = model.phase(to);
              if (before.isEmpty()) {
                against.add(
                    migration(
                        old,
                        from,
                        new Text(
                            "fasen " + from + " finns inte där", "there is no phase " + from)));
              } else if (before.get().attention()
                  && after.isPresent()
                  && !after.get().attention()) {
                against.add(
                    migration(
                        old,
                        from,
                        new Text(
                            from + " kräver uppmärksamhet men inte " + to,
                            from + " asks for attention, but " + to + " does not")));
              }
            });
    return against;
  }

  private static Problem migration(Model old, String from, Text what) {
    return Problem.at("/migration/phases/" + from, Code.MODEL_MIGRATION_WRONG)
        .with("file", ModelFiles.MODEL)
        .with("before", old.version().toString())
        .with("what", what);
  }

  private static List<Problem> changedForms(ModelStore models, ModelReading reading) {
    List<Problem> changed = new ArrayList<>();
    for (FormFile form : forms(reading)) {
      Optional<FormSnapshot> kept = models.form(form.canonical);
      if (kept.isPresent() && !kept.get().hash().equals(form.hash())) {
        changed.add(
            Problem.of(Code.MODEL_FORM_CHANGED)
                .with("file", form.file)
                .with("form", form.canonical.toString()));
      }
    }
    return changed;
  }

  private static List<FormFile> forms(ModelReading reading) {
    List<FormFile> forms = new ArrayList<>();
    reading
        .formFiles()
        .forEach(
            (file, form) -> forms.add(new FormFile(file, form.canonical(), reading.content(file))));
    return forms;
  }

  private record FormFile(String file, Canonical canonical, byte[] content) {
    String hash() {
      return ModelFiles.hash(content);
    }
  }

  private record Earlier(
      Optional<ModelSnapshot> same,
      Optional<ModelSnapshot> newest,
      Optional<ModelSnapshot> majorBefore,
      List<Problem> changedForms) {}
}
