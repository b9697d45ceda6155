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
def format = { List<String> command ->
  def java = session.lookup(ToolchainManager.class.name).getToolchainFromBuildContext('jdk', session)?.findTool('java')
      ?: System.getProperty('java.home') + '/bin/java'
  def formatter = new ProcessBuilder([java, '-XX:TieredStopAtLevel=1'] + command).redirectErrorStream(true).start()
  def said = formatter.inputStream.text.strip()
  if (formatter.waitFor() != 0) {
    log.error("The formatter could not read this:\n$said")
    System.exit(1)
  }
}
if (pages) format([new File(project.basedir, 'src/test/java/dev/lectern/site/web/XhtmlFormatter.java').path] + pages)
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
