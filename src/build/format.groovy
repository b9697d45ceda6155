// Formats what was changed since the last time. The formatter needs the newer JDK: a program of its own. CI changes nothing; checks.groovy tells it.
import org.apache.maven.toolchain.ToolchainManager

if (System.getenv('CI') == 'true') return
def stamp = new File(project.build.directory, 'formatted')
def started = System.currentTimeMillis()
def changed = []
def inTheRepository = ['git', 'ls-files', '--modified', '--others', '--exclude-standard', '--', '*.java'].with {
  try { it.execute(null, project.basedir).with { process -> def files = process.text.readLines(); process.waitFor() == 0 ? files : null } }
  catch (IOException noGit) { null }
}
if (!stamp.exists() && inTheRepository != null) changed = inTheRepository.collect { new File(project.basedir, it) }.findAll { it.exists() }*.path
else ['src/main/java', 'src/test/java', 'src/bench/java'].collect { new File(project.basedir, it) }.findAll { it.exists() }.each {
  it.eachFileRecurse { file -> if (file.name.endsWith('.java') && file.lastModified() >= stamp.lastModified()) changed << file.path }
}
stamp.parentFile.mkdirs()
if (changed) {
  def java = session.lookup(ToolchainManager.class.name).getToolchainFromBuildContext('jdk', session)?.findTool('java')
      ?: System.getProperty('java.home') + '/bin/java'
  def exports = ['api', 'code', 'file', 'parser', 'tree', 'util'].collect { "--add-exports=jdk.compiler/com.sun.tools.javac.$it=ALL-UNNAMED" as String }
  def plugins = getClass().classLoader
  while (!(plugins instanceof URLClassLoader && plugins.getURLs().any { it.path.contains('palantir-java-format') })) plugins = plugins.parent
  def classPath = plugins.getURLs().collect { new File(it.toURI()).path }.join(File.pathSeparator)
  def arguments = new File(project.build.directory, 'format-arguments')
  arguments.text = (['--palantir', '--replace'] + changed).join('\n')
  def formatter = new ProcessBuilder([java] + exports + ['-XX:TieredStopAtLevel=1', '-cp', classPath, 'com.palantir.javaformat.java.Main', '@' + arguments.path])
      .redirectErrorStream(true).start()
  def said = formatter.inputStream.text.strip()
  if (formatter.waitFor() != 0) {
    log.error("The formatter could not read this:\n$said")
    System.exit(1)
  }
}
stamp.text = ''
stamp.lastModified = started
