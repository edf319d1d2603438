package se.samordna.engine.model;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.felix.fileinstall.ArtifactListener;
import org.apache.felix.fileinstall.ArtifactTransformer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes a bundle of each {@code .model.zip} that is dropped into a watched folder. */
@Component(service = {ArtifactTransformer.class, ArtifactListener.class})
public final class ModelZipTransformer implements ArtifactTransformer {
  /** Made by the component runtime. */
  @Activate
  public ModelZipTransformer() {}

  @Override
  public boolean canHandle(File artifact) {
    return artifact.getName().toLowerCase(Locale.ROOT).endsWith(ModelBundle.ZIP);
  }

  @Override
  public File transform(File artifact, File tmpDir) throws IOException {
    byte[] zip;
    try (InputStream in = Files.newInputStream(artifact.toPath())) {
      zip = in.readNBytes(FolderLimits.LARGEST_ARCHIVE + 1);
    }
    Path jar = Files.createTempFile(tmpDir.toPath(), "model", ".jar");
    Files.write(jar, ModelBundle.ofZip(artifact.getName(), zip));
    return jar.toFile();
  }
}
