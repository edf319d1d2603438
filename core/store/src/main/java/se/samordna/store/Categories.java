package se.samordna.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.information.InformationCategory;

/** Categories of information in one column, by name with a space between. */
final class Categories {
  private Categories() {}

  static String text(List<InformationCategory> categories) {
    return categories.stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  static List<InformationCategory> read(String names) {
    return Stream.of(names.split(" ", -1))
        .filter(name -> !name.isEmpty())
        .map(InformationCategory::valueOf)
        .toList();
  }
}
