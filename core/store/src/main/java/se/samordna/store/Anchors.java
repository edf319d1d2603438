package se.samordna.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The marks that this node keeps of the chain: one line a day in a file for each year, and the
 * newest seal that this node made in the file {@code head}. Copy them elsewhere as often as a cut
 * of the trail is to be noticed.
 */
final class Anchors {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final String HEAD = "head";

  private final Path folder;

  Anchors(Path folder) {
    this.folder = folder;
  }

  /** Remembers how far the chain has come, in the place of what was remembered. */
  void moveHead(Seal seal) {
    OwnFiles.replace(folder.resolve(HEAD), Anchor.of(seal).line() + "\n");
  }

  /** Adds the day's mark unless it is there. */
  void daily(Seal newest, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    Path year = folder.resolve(today.getYear() + ".txt");
    String day = today + " ";
    if (lines(year).noneMatch(line -> line.startsWith(day))) {
      OwnFiles.append(year, day + Anchor.of(newest).line() + "\n");
    }
  }

  /** Every mark there is, oldest seal first. */
  List<Anchor> all() {
    List<Anchor> all = new ArrayList<>();
    lines(folder.resolve(HEAD)).map(Anchor::parse).forEach(all::add);
    for (Path year : years()) {
      lines(year)
          .map(line -> Anchor.parse(line.substring(line.indexOf(' ') + 1)))
          .forEach(all::add);
    }
    all.sort(Comparator.comparingLong(Anchor::seal));
    return all;
  }

  private List<Path> years() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.txt")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + folder, e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank())
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    }
  }
}
