package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * {@code optional-fields.txt} is written from the records' {@code @Nullable}. After a change, run
 * this test with {@code -Dsamordna.docs=write}, and commit the file.
 */
class OptionalFieldsTest {
  private static final Path FILE =
      Path.of("src/main/resources/se/samordna/rest", OptionalFields.FILE);

  @Test
  void the_list_of_optional_fields_is_what_the_records_say() throws IOException {
    if ("write".equals(System.getProperty("samordna.docs"))) {
      Files.writeString(FILE, list(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(FILE))
        .as("run this test with -Dsamordna.docs=write and commit %s", FILE)
        .isEqualTo(list());
    assertThat(list()).contains("se.samordna.person.PersonChange birthDate");
  }

  private static String list() {
    TreeSet<String> lines = new TreeSet<>();
    for (Class<?> type : Apis.empty().types()) {
      RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
      for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          lines.add(OptionalFields.line(type, component.getName()));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
