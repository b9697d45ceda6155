// Formats Java files and pages that were changed since the last time. Both formatters need the newer JDK, so each runs in
// a process of its own. CI changes nothing; checks.groovy tells it.
import org.apache.maven.toolchain.ToolchainManager

if (System.getenv('CI') == 'true') return
def stamp = new File(project.build.directory, 'formatted')
def started = System.currentTimeMillis()
def changed = []
def listing = ['git', 'ls-files', '--modified', '--others', '--exclude-standard', '--', '*.java', 'src/main/webapp/*.xhtml']
def inTheRepository = listing.with {
  try { it.execute(null, project.basedir).with { process -> def files = process.text.readLines(); process.waitFor() == 0 ? files : null } }
  catch (IOException noGit) { null }
}
def folders = ['src/main/java', 'src/test/java', 'src/bench/java', 'src/main/webapp']
if (!stamp.exists() && inTheRepository != null) changed = inTheRepository.collect { new File(project.basedir, it) }.findAll { it.exists() }*.path
else folders.collect { new File(project.basedir, it) }.findAll { it.exists() }.each {
  it.eachFileRecurse { file ->
    if (file.name =~ /\.(java|xhtml)$/ && file.lastModified() >= stamp.lastModified()) changed << file.path
  }
}
stamp.parentFile.mkdirs()
def (pages, classes) = changed.split { it.endsWith('.xhtml') }
def launch = { String name, List<String> arguments, String problem ->
  def tool = session.lookup(ToolchainManager.class.name).getToolchainFromBuildContext('jdk', session)?.findTool(name)
      ?: System.getProperty('java.home') + '/bin/' + name
  def process = new ProcessBuilder([tool] + arguments).redirectErrorStream(true).start()
  def said = process.inputStream.text.strip()
  if (process.waitFor() != 0) {
    log.error("$problem:\n$said")
    System.exit(1)
  }
}
def format = { List<String> command ->
  launch('java', ['-XX:TieredStopAtLevel=1'] + command, 'The formatter could not read this')
}
if (pages) {
  // the tests are compiled later, and java runs a source file together with others only from JDK 22 on
  def formatter = new File(project.build.directory, 'xhtml-formatter').path
  def sources = new File(project.basedir, 'src/test/java')
  def options = ['-J-XX:TieredStopAtLevel=1', '-proc:none', '-implicit:class', '-encoding', 'UTF-8']
  def source = new File(sources, 'dev/lectern/site/web/XhtmlFormatter.java').path
  launch('javac', options + ['-d', formatter, '-sourcepath', sources.path, source], 'The formatter of pages is broken')
  format(['-cp', formatter, 'dev.lectern.site.web.XhtmlFormatter'] + pages)
}
if (classes) {
  def exports = ['api', 'code', 'file', 'parser', 'tree', 'util'].collect { "--add-exports=jdk.compiler/com.sun.tools.javac.$it=ALL-UNNAMED" as String }
  def plugins = getClass().classLoader
  while (!(plugins instanceof URLClassLoader && plugins.getURLs().any { it.path.contains('palantir-java-format') })) plugins = plugins.parent
  def classPath = plugins.getURLs().collect { new File(it.toURI()).path }.join(File.pathSeparator)
  def arguments = new File(project.build.directory, 'format-arguments')
  arguments.text = (['--palantir', '--replace'] + classes).join('\n')
  format(exports + ['-cp', classPath, 'com.palantir.javaformat.java.Main', '@' + arguments.path])
}
stamp.text = ''
stamp.lastModified = started
