package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.form.Canonical;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelVersion;
import se.samordna.text.Text;

/** Which models and forms have been run here, and when. Snapshots never change and never go. */
@ProviderType
public interface ModelStore {
  /** A version of a model as it was. */
  Optional<ModelSnapshot> snapshot(String model, ModelVersion version);

  /** The newest minor of a major that has been run here. */
  Optional<ModelSnapshot> newest(String model, int major);

  /** The newest version of each major that has been run here, by model. */
  List<KnownModel> known();

  /** Keeps a version of a model that is not kept yet. */
  void keep(ModelSnapshot snapshot);

  /** A version of a form as it was. */
  Optional<FormSnapshot> form(Canonical canonical);

  /** The versions of a form that are kept, in no order. */
  List<Canonical> formVersions(String url);

  /** Keeps a version of a form that is not kept yet. */
  void keep(FormSnapshot form);

  /** Which majors the node could run when it was last told. */
  List<ModelPresence> present(String node);

  /** The last interval of each major that the node could run once and can't now. */
  List<ModelPresence> left(String node);

  /** A node can run the model's major from now on. */
  void begin(String node, String model, ModelVersion version, Instant at);

  /**
   * A node can't run the model's major any more.
   *
   * @return whether it could until then
   */
  boolean end(String node, String model, int major, Instant at);

  /** When nodes could run the model, newest first, at most 200 intervals. */
  List<ModelPresence> presence(String model);

  /** When nodes could run which models, newest first. */
  List<ModelPresence> presences(int most);

  /**
   * A version of a model as it was.
   *
   * @param hash SHA-256 over its files, in hexadecimal
   * @param content its folder, packed
   */
  record ModelSnapshot(
      String model, ModelVersion version, Text name, String hash, byte[] content, Instant keptAt) {}

  /** A version of a model that has been run here. */
  record KnownModel(String model, ModelVersion version, Text name) {}

  /**
   * A version of a form as it was.
   *
   * @param model which brought it first
   * @param hash SHA-256 of its content, in hexadecimal
   * @param content the Questionnaire
   */
  record FormSnapshot(
      Canonical canonical, String model, String hash, byte[] content, Instant keptAt) {}
}
