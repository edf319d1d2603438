package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One route of the API or the pages, as whoever asks knows it.
 *
 * @param id the operation's name, or the page's method and address
 * @param query what must stand after the path, with its question mark
 * @param own whether it is a person's own
 */
public record Way(
    String id,
    String method,
    String path,
    String query,
    boolean page,
    boolean open,
    boolean own,
    boolean revised) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

  /** A page, or what one of its forms sends. */
  public static Way ofPage(String method, String path, boolean open, boolean own) {
    return new Way(method + " " + path, method, path, "", true, open, own, false);
  }

  /** Whether it only reads. */
  public boolean reads() {
    return method.equals("GET");
  }

  /** The names of what is put into its path. */
  public List<String> variables() {
    List<String> names = new ArrayList<>();
    Matcher found = VARIABLE.matcher(path);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
