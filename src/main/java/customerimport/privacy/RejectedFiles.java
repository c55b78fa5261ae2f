package customerimport.privacy;

/** What is told of files that were rejected: of one without a header, the first customer. */
final class RejectedFiles {

  /** Leaves of their problems what is nobody's; the rest of the statement says of which imports. */
  static final String REDUCE =
      """
      update import set problems = (
        select coalesce(jsonb_agg(jsonb_strip_nulls(
          jsonb_build_object('code', p -> 'code', 'line', p -> 'line'))), '[]')
        from jsonb_array_elements(problems) p)
      where state = 'REJECTED' and import_id \
      """;

  private RejectedFiles() {}
}
