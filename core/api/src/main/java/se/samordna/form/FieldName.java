package se.samordna.form;

/**
 * The name of a field in a page's form post, which is also the JSON pointer of problems about it.
 *
 * <p>A question at the top is {@code /linkId}; below the group or the answer number {@code n} of
 * {@code outer} it is {@code /outer/n/linkId}. Several answers to one question are several fields
 * of the same name.
 *
 * @param pointer the name, with {@code ~} and {@code /} in link ids written {@code ~0} and {@code
 *     ~1}
 */
public record FieldName(String pointer) {
  /** The whole form. */
  public static final FieldName TOP = new FieldName("");

  /** The item with the link id at this place. */
  public FieldName item(String linkId) {
    return new FieldName(pointer + "/" + linkId.replace("~", "~0").replace("/", "~1"));
  }

  /** One answer of the question, or one filling of the group, that this names. */
  public FieldName entry(int index) {
    return new FieldName(pointer + "/" + index);
  }

  /** Where the words of one's own stand that are not among the options. */
  public FieldName other() {
    return new FieldName(pointer + "/other");
  }

  /** Where the unit of a measure stands. */
  public FieldName unit() {
    return new FieldName(pointer + "/unit");
  }

  @Override
  public String toString() {
    return pointer;
  }
}
