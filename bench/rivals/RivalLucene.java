// Lucene in the comparison: ICU folding, BM25 as it comes, one segment in memory maps; with "shingles", pairs of words beside words.
// The protocol is that of serve.h. One file, run from its source.

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

public final class RivalLucene {
  private record Entry(String id, String text) {}

  private static Analyzer analyzer(boolean shingles) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream words = new ICUFoldingFilter(source);
        return new TokenStreamComponents(source, shingles ? new ShingleFilter(words, 2, 2) : words);
      }
    };
  }

  private static List<Entry> read(Path corpus, boolean textOnly) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(corpus)) {
      var object = mapper.readTree(line);
      String title = textOnly || !object.hasNonNull("title") ? "" : object.get("title").asText();
      entries.add(new Entry(object.get("id").asText(), title + "\n" + object.get("text").asText()));
    }
    return entries;
  }

  private static void index(List<Entry> entries, Path folder, Analyzer analyzer) throws IOException {
    FieldType counted = new FieldType(TextField.TYPE_NOT_STORED);
    counted.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(512);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
      entries.parallelStream().forEach(entry -> {
        Document document = new Document();
        document.add(new StoredField("id", entry.id()));
        document.add(new Field("text", entry.text(), counted));
        try {
          writer.addDocument(document);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      writer.forceMerge(1);
    }
  }

  private static long bytesOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void build(String name, Path corpus, Path folder, boolean textOnly, Analyzer analyzer) throws IOException {
    List<Entry> entries = read(corpus, textOnly);
    long textBytes = entries.stream().mapToLong(e -> e.text().getBytes(StandardCharsets.UTF_8).length - 1).sum();
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        old.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(folder);
    long begin = System.nanoTime();
    index(entries, folder, analyzer);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("name", name);
    report.put("documents", entries.size());
    report.put("text_bytes", textBytes);
    report.put("index_bytes", bytesOf(folder));
    report.put("seconds", seconds);
    report.put("threads", Runtime.getRuntime().availableProcessors());
    System.out.println(new ObjectMapper().writeValueAsString(report));
  }

  private static List<String> search(IndexSearcher searcher, Analyzer analyzer, String query) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    try (TokenStream stream = analyzer.tokenStream("text", query)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
      stream.end();
    }
    List<String> ids = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(words.build(), 10).scoreDocs) ids.add(stored.document(hit.doc).get("id"));
    return ids;
  }

  private static void serve(Path folder, Analyzer analyzer) throws IOException {
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String query; (query = in.readLine()) != null;) {
      long begin = System.nanoTime();
      List<String> ids = search(searcher, analyzer, query);
      long took = System.nanoTime() - begin;
      out.println(ids.isEmpty() ? String.valueOf(took) : took + "\t" + String.join("\t", ids));
    }
  }

  public static void main(String[] args) throws IOException {
    boolean shingles = args[0].equals("shingles");
    Analyzer analyzer = analyzer(shingles);
    if (args[1].equals("build")) {
      boolean textOnly = args.length > 4 && args[4].equals("--text-only");
      build(shingles ? "lucene shingles" : "lucene", Path.of(args[2]), Path.of(args[3]), textOnly, analyzer);
    } else {
      serve(Path.of(args[2]), analyzer);
    }
  }
}
