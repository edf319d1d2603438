package se.samordna.model;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.access.Operator;

/**
 * What differs between versions of models and forms that have been run here: every version is kept
 * as it was. Safe for use by many threads.
 */
@ProviderType
public interface ModelDifferences {
  /**
   * From one version of a model to another, file by file.
   *
   * @param to the later version; empty for the newest that is known here
   * @throws se.samordna.refusal.Refusal {@code CM-4249} for a model that never was here, {@code
   *     CM-4251} for a version that never was
   */
  List<Difference> ofModel(Operator operator, String model, String from, String to);

  /**
   * From the newest version here to the model of a jar, a {@code .model.zip} or a folder, which
   * need not be one that would be let in.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4248} for a file that is not there, another for
   *     one that is no model, {@code CM-4249} for a model that never was here
   */
  List<Difference> ofFile(Operator operator, Path file);

  /**
   * From one version of a form to another.
   *
   * @param url the form's own address
   * @throws se.samordna.refusal.Refusal {@code CM-4252} for a version that never was here
   */
  List<Difference> ofForm(Operator operator, String url, String from, String to);
}
