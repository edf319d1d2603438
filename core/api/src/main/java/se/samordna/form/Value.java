package se.samordna.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Language;
import se.samordna.text.Wording;

/** One value that somebody answered with. */
public sealed interface Value {

  /** The value as a person reads it. */
  String write(Language language);

  /** Whether both mean the same answer; a coding is the same whatever its display says. */
  default boolean sameAs(Value other) {
    return equals(other);
  }

  /** Yes or no. */
  record YesNo(boolean yes) implements Value {
    @Override
    public String write(Language language) {
      if (language == Language.SV) {
        return yes ? "Ja" : "Nej";
      }
      return yes ? "Yes" : "No";
    }
  }

  /** A whole number. */
  record Whole(int number) implements Value {
    @Override
    public String write(Language language) {
      return Integer.toString(number);
    }
  }

  /** A number with decimals; as many as were given. */
  record Decimal(BigDecimal number) implements Value {
    @Override
    public String write(Language language) {
      return Wording.write(number, language);
    }

    @Override
    public boolean sameAs(Value other) {
      return other instanceof Decimal decimal && number.compareTo(decimal.number) == 0;
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Value {
    @Override
    public String write(Language language) {
      return day.toString();
    }
  }

  /** A moment with the offset it was given with. */
  record Moment(OffsetDateTime at) implements Value {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String write(Language language) {
      return SHOWN.format(at.atZoneSameInstant(STOCKHOLM));
    }

    @Override
    public boolean sameAs(Value other) {
      return other instanceof Moment moment && at.isEqual(moment.at);
    }
  }

  /** A time of day. */
  record Clock(LocalTime time) implements Value {
    @Override
    public String write(Language language) {
      return time.toString();
    }
  }

  /** Words of one's own. */
  record Words(String words) implements Value {
    @Override
    public String write(Language language) {
      return words;
    }
  }

  /** An address. */
  record Link(String address) implements Value {
    @Override
    public String write(Language language) {
      return address;
    }
  }

  /**
   * A coded answer.
   *
   * @param display what the code was shown as when it was chosen, or {@code null}
   */
  record Coding(@Nullable String system, @Nullable String code, @Nullable String display)
      implements Value {
    @Override
    public String write(Language language) {
      return display != null ? display : Objects.requireNonNullElse(code, "");
    }

    @Override
    public boolean sameAs(Value other) {
      if (!(other instanceof Coding coding) || !Objects.equals(code, coding.code)) {
        return false;
      }
      return Objects.equals(system, coding.system)
          && (code != null || Objects.equals(display, coding.display));
    }
  }

  /** A number with its unit. */
  record Measure(
      BigDecimal number, @Nullable String unit, @Nullable String system, @Nullable String code)
      implements Value {
    @Override
    public String write(Language language) {
      String shown = unit != null ? unit : code;
      String number = Wording.write(this.number, language);
      return shown == null ? number : number + " " + shown;
    }
  }
}
