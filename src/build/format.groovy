// Formats what changed since the last time; where CI is set it only tells. The formatter needs the newer JDK: a program of its own.
import org.apache.maven.toolchain.ToolchainManager

def stamp = new File(project.build.directory, 'formatted')
def sources = ['src/main/java', 'src/test/java', 'src/bench/java'].collect { new File(project.basedir, it) }.findAll { it.exists() }
def changed = []
sources.each { it.eachFileRecurse { file -> if (file.name.endsWith('.java') && file.lastModified() >= stamp.lastModified()) changed << file.path } }
if (!changed) return

def java = session.lookup(ToolchainManager.class.name).getToolchainFromBuildContext('jdk', session)?.findTool('java')
    ?: System.getProperty('java.home') + '/bin/java'
def exports = ['api', 'code', 'file', 'parser', 'tree', 'util'].collect { "--add-exports=jdk.compiler/com.sun.tools.javac.$it=ALL-UNNAMED" as String }
def plugins = getClass().classLoader
while (!(plugins instanceof URLClassLoader && plugins.getURLs().any { it.path.contains('palantir-java-format') })) plugins = plugins.parent
def classPath = plugins.getURLs().collect { new File(it.toURI()).path }.join(File.pathSeparator)
def onlyTell = System.getenv('CI') == 'true'
def arguments = new File(project.build.directory, 'format-arguments')
arguments.parentFile.mkdirs()
arguments.text = (['--palantir'] + (onlyTell ? ['--dry-run', '--set-exit-if-changed'] : ['--replace']) + changed).join('\n')

def started = System.currentTimeMillis()
def formatter = new ProcessBuilder([java] + exports + ['-XX:TieredStopAtLevel=1', '-cp', classPath, 'com.palantir.javaformat.java.Main', '@' + arguments.path])
    .redirectErrorStream(true).start()
def said = formatter.inputStream.text.strip()
if (formatter.waitFor() != 0) {
  log.error(onlyTell && !said.contains('error:') ? "Not formatted; mvn compile would:\n$said" : "The formatter could not read this:\n$said")
  System.exit(1)
}
stamp.text = ''
stamp.lastModified = started
