package se.samordna.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * A file or folder that somebody wants to have checked or installed.
 *
 * @param content the file, empty for a folder
 * @param folder the model's folder in it
 * @param wrong what keeps it from being installed, whatever the model is
 * @param mayHaveOwnRules whether only running it would tell if its rules are all there
 */
record ModelFile(
    String name,
    byte[] content,
    FolderReading folder,
    List<Problem> wrong,
    boolean mayHaveOwnRules) {
  ModelFile {
    wrong = List.copyOf(wrong);
  }

  static ModelFile read(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      if (Files.isDirectory(path)) {
        return new ModelFile(name, new byte[0], ModelFolders.ofDirectory(path), List.of(), false);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return of(name, in.readNBytes(FolderLimits.LARGEST_ARCHIVE + 1));
      }
    } catch (IOException | SecurityException e) {
      return new ModelFile(
          name,
          new byte[0],
          new FolderReading(new ModelFiles(Map.of()), List.of()),
          List.of(Problem.of(Code.MODEL_FILE_NOT_THERE)),
          false);
    }
  }

  /** Whether it is one file that can be installed. */
  boolean isFile() {
    return content.length > 0;
  }

  /** Whether it is a jar. */
  boolean isJar() {
    return name.toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  private static ModelFile of(String name, byte[] content) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(ModelBundle.ZIP)) {
      return new ModelFile(name, content, ModelFolders.ofZip(content, ""), List.of(), false);
    }
    if (!lower.endsWith(".jar")) {
      return wrong(
          name,
          content,
          new Text(
              "namnet slutar inte på .model.zip eller .jar",
              "its name does not end in .model.zip or .jar"));
    }
    return ModelBundle.ofJar(content)
        .map(
            bundle ->
                new ModelFile(
                    name,
                    content,
                    ModelFolders.ofZip(content, bundle.folder()),
                    bundle.wrong().stream().toList(),
                    bundle.bringsRules()))
        .orElseGet(
            () -> wrong(name, content, new Text("den har inget manifest", "it has no manifest")));
  }

  private static ModelFile wrong(String name, byte[] content, Text why) {
    return new ModelFile(
        name,
        content,
        new FolderReading(new ModelFiles(Map.of()), List.of()),
        List.of(Problem.of(Code.MODEL_BUNDLE_WRONG).with("why", why)),
        false);
  }
}
