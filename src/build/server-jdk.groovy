// A JDK of at least 21 for the compiler, the tests and the server, whatever Maven itself runs on.
import org.apache.maven.toolchain.ToolchainManager

def manager = session.lookup(ToolchainManager.class.name)
def newest = manager.getToolchainFromBuildContext('jdk', session)?.findTool('java')
def home = newest ? new File(newest).canonicalFile.parentFile.parentFile : new File(System.getProperty('java.home'))

// liberty:run does not follow toolchains; the server takes its JDK from here
project.properties['liberty.env.JAVA_HOME'] = home.path
