// Runs dev.lectern.bench.BenchReport on the selected JDK, with every -Dbench.… that is given.
import org.apache.maven.toolchain.ToolchainManager

def setting = { session.userProperties.getProperty(it) ?: project.properties.getProperty(it) }
def lectern = new File(project.basedir, '../..').canonicalFile
def java = session.lookup(ToolchainManager.class.name).getToolchainFromBuildContext('jdk', session)?.findTool('java')
    ?: System.getProperty('java.home') + '/bin/java'
def given = session.userProperties.findAll { name, value -> name.startsWith('bench.') && name != 'bench.jvm' }
def command = [java] + setting('bench.jvm').tokenize() + given.collect { name, value -> "-D$name=$value" as String } +
    ["-Djava.util.logging.config.file=$lectern/src/test/resources/logging.properties" as String,
     '-cp', project.testClasspathElements.join(File.pathSeparator),
     'dev.lectern.bench.BenchReport', new File(project.build.directory).canonicalPath, setting('bench')]
def code = new ProcessBuilder(command).directory(lectern).inheritIO().start().waitFor()
if (code != 0) System.exit(code)
